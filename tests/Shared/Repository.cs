namespace FrameworkGraph.Tests;

/// <summary>The folders of the working copy that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Seed => Folder("graph-seed");

    /// <summary>The source documents, which are not part of the repository; they may stand beside it or where the variable says.</summary>
    public static string Documents => Environment.GetEnvironmentVariable("FRAMEWORKGRAPH_DOCUMENTS") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", "sources"));

    public const string NoDocuments =
        "The source documents are not part of the repository; none stand in ../shared/sources, and FRAMEWORKGRAPH_DOCUMENTS names no folder that has them.";

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "FrameworkGraph.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests must run inside the repository."));
}
