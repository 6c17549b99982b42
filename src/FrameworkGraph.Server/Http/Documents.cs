using System.Collections.Concurrent;
using FrameworkGraph.Server.GraphQl;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.Http;

/// <summary>Parses documents once and remembers which of them fit the schema, so that neither is done again.</summary>
public sealed class Documents
{
    /// <summary>Characters of a document at most.</summary>
    public const int MaxLength = 50_000;

    /// <summary>Selections of a document at most, before fragments are spread.</summary>
    public const int MaxSelections = 3_000;

    private const int Kept = 500;
    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = 64 };
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

        var document = _builder.Build(query);
        var selections = document.Definitions.Sum(d => d is IHasSelectionSetNode { SelectionSet: { } set } ? Count(set) : 0);
        return selections <= MaxSelections
            ? (document, false)
            : throw new ApiError(ErrorCodes.TooLarge, $"A document has at most {MaxSelections} selections; this has {selections}.");
    }

    public void Remember(string query, GraphQLDocument document)
    {
        if (_valid.Count >= Kept)
        {
            _valid.Clear();
        }

        _valid[query] = document;
    }

    private static int Count(GraphQLSelectionSet set) =>
        set.Selections.Sum(s => 1 + (s is IHasSelectionSetNode { SelectionSet: { } below } ? Count(below) : 0));
}
