namespace FrameworkGraph.Server.Commands;

/// <summary>Where things are unless somebody says otherwise.</summary>
internal static class Folders
{
    /// <summary>The program's own folder, with wwwroot and a copy of graph-seed.</summary>
    public static string Program => AppContext.BaseDirectory;

    /// <summary>graph-seed of the folder one stands in, else the copy that came with the program.</summary>
    public static string Seed => Directory.Exists("graph-seed") ? "graph-seed" : Path.Combine(Program, "graph-seed");

    /// <summary>The file of the database within the data folder.</summary>
    public const string Database = "framework-graph.db";

    public static string Data => Environment.GetEnvironmentVariable("FRAMEWORKGRAPH_DATA") ?? "data";
}
