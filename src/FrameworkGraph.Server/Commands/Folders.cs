using FrameworkGraph.Store;

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

    /// <summary>The same folder of data.</summary>
    /// <exception cref="StoreException">It is a file.</exception>
    public static string Checked(string data) => !File.Exists(data) ? data : throw new StoreException($"The data folder {data} is a file: give with --data the folder that has the database or shall have it.");
}
