namespace FrameworkGraph.Exchange.Tests;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Seed => Path.Combine(Root, "graph-seed");

    public static string Check => Path.Combine(Root, "tests", "exchange-check");

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "FrameworkGraph.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
