using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>An answer without errors, as it went out.</summary>
/// <param name="Body">JSON in UTF-8; null where the request has come once, or only from who had the answer.</param>
/// <param name="Revisions">The state of the data that it was made of.</param>
public sealed record KeptAnswer(byte[]? Body, Revisions Revisions);
