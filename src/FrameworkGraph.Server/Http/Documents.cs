using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FrameworkGraph.Server.GraphQl;
using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace FrameworkGraph.Server.Http;

/// <summary>Parses documents once and remembers which of them fit the schema, so that neither is done again.</summary>
public sealed partial class Documents
{
    /// <summary>Characters of a document at most.</summary>
    public const int MaxLength = 50_000;

    /// <summary>How deep the parts of a document may lie in each other.</summary>
    public const int MaxNesting = 64;

    private const int Kept = 500;
    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = MaxNesting };
    private readonly ConcurrentDictionary<string, GraphQLDocument> _valid = new(StringComparer.Ordinal);

    /// <returns>The document and whether it is known to fit the schema.</returns>
    /// <exception cref="ApiError">It does not parse or is too large.</exception>
    public (GraphQLDocument Document, bool IsValid) Parse(string query)
    {
        if (_valid.TryGetValue(query, out var known))
        {
            return (known, true);
        }

        if (query.Length > MaxLength)
        {
            throw new ApiError(ErrorCodes.TooLarge, $"A document has at most {MaxLength} characters; this has {query.Length}.");
        }

        try
        {
            var document = _builder.Build(LoneReturn().Replace(query, "\n"));
            DocumentGuard.Check(document);
            DocumentGuard.CheckOperations(document);
            return (document, false);
        }
        catch (GraphQLMaxDepthExceededException e)
        {
            throw new ApiError(ErrorCodes.TooLarge, $"The parts of a document lie at most {MaxNesting} deep in each other.", e);
        }
    }

    public void Remember(string query, GraphQLDocument document)
    {
        if (_valid.Count >= Kept)
        {
            _valid.Clear();
        }

        _valid[query] = document;
    }

    /// <summary>A line break as GraphQL has it, on which the parser breaks when it tells what is wrong.</summary>
    [GeneratedRegex(@"\r(?!\n)")]
    private static partial Regex LoneReturn();
}
