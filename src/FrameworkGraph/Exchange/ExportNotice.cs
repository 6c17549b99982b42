namespace FrameworkGraph.Exchange;

/// <summary>What every exported file says of itself, where its format has a place for it.</summary>
/// <param name="Release">The content hash that names the evidence.</param>
/// <param name="Date">The day of the export.</param>
public sealed record ExportNotice(string Release, DateOnly Date)
{
    /// <summary>What a reader must know of the coding before using it.</summary>
    public const string Statement = "The coding is automated and unreviewed: a program coded the evidence, and no person has reviewed a claim unless it says who did.";

    /// <summary>The base of the addresses that stand for ids where a format wants addresses; nothing answers there.</summary>
    public const string BaseAddress = "https://frameworkgraph.example/id/";

    public string Day => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All of it in one line.</summary>
    public string Line => $"FrameworkGraph, release {Release}, exported {Day}. {Statement}";
}
