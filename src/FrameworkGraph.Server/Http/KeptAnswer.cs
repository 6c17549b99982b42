using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>An answer without errors, as it went out.</summary>
/// <param name="Body">JSON in UTF-8.</param>
/// <param name="Revisions">The state of the data that it was made of.</param>
public sealed record KeptAnswer(byte[] Body, Revisions? Revisions)
{
    /// <summary>Stands for a request that has come once.</summary>
    public static readonly KeptAnswer CameBefore = new([], null);
}
