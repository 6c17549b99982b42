using FrameworkGraph.Store;
using Microsoft.Extensions.Caching.Memory;

namespace FrameworkGraph.Server.Http;

/// <summary>
/// Answers that everybody may see, kept by the request they answer for as long as the data stay as they are. A request is remembered when it
/// first comes and its answer kept when it comes again, so that what is asked once costs nothing more. FRAMEWORKGRAPH_KEEP_MB says how
/// much memory they may take; 0 keeps none.
/// </summary>
public sealed class KeptAnswers(IConfiguration configuration) : IDisposable
{
    private const int DefaultMegabytes = 32;

    /// <summary>Characters of a request at most: longer ones hardly come twice.</summary>
    private const int LongestRequest = 20_000;

    private readonly MemoryCache? _answers = Megabytes(configuration) is > 0 and var size ? new(new MemoryCacheOptions { SizeLimit = size * 1_000_000L }) : null;

    /// <summary>What is remembered of this request: its last answer, or that it came before.</summary>
    /// <param name="request">Everything that the answer depends on: media type, query, variables, operation.</param>
    public KeptAnswer? Find(string request) => _answers?.Get<KeptAnswer>(request);

    public void Keep(string request, KeptAnswer answer)
    {
        if (_answers is not null && request.Length <= LongestRequest)
        {
            _answers.Set(request, answer, new MemoryCacheEntryOptions { Size = (answer.Body?.Length ?? 0) + (2 * request.Length) + 200 });
        }
    }

    public void Dispose() => _answers?.Dispose();

    private static int Megabytes(IConfiguration configuration) => configuration["FRAMEWORKGRAPH_KEEP_MB"] is not { Length: > 0 } given ? DefaultMegabytes
        : int.TryParse(given, out var size) && size >= 0 ? size
        : throw new ConfigurationException($"FRAMEWORKGRAPH_KEEP_MB is '{given}': give the memory for kept answers in megabytes, or 0 to keep none.");
}
