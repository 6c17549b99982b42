namespace FrameworkGraph.Store;

/// <summary>Who asks. What a viewer may not see is filtered in the query, before counts, ranks, cursors and paths.</summary>
/// <param name="Audiences">The teams whose private work the viewer may see, beside what everybody may.</param>
public sealed record Viewer(IReadOnlyList<string> Audiences)
{
    /// <summary>Somebody who may see what everybody may.</summary>
    public static readonly Viewer Anybody = new([]);
}
