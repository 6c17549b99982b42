using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Search;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>Writes nodes and claims into their tables and the index of words, with keys that are given to it.</summary>
/// <param name="seed">Whether they are curated evidence.</param>
internal sealed class RowWriter(SqliteConnection connection, bool seed) : IDisposable
{
    private readonly RawStatement _node = new(connection, Columns.Insert("node", Columns.Node));
    private readonly RawStatement _words = new(connection, "INSERT INTO words(rowid, text) VALUES (?, ?)");
    private readonly RawStatement _claim = new(connection, Columns.Insert("claim", Columns.Claim));
    private readonly RawStatement _cited = new(connection, "INSERT INTO cited(claim, work) VALUES (?, ?)");
    private readonly RawStatement _alsoAt = new(connection, "INSERT INTO also_at(paragraph, item) VALUES (?, ?)");
    private readonly Terms _terms = new(connection);

    /// <param name="words">Those of the label and those of everything else, as <see cref="WordsOf"/> gives them.</param>
    public void Write(long key, Node node, (string Label, string Other) words)
    {
        _node.Bind(1, key);
        _node.Bind(2, node.Id);
        _node.Bind(3, node.Kind.Slug);
        _node.Bind(4, node.Label);
        _node.Bind(5, node.Type);
        _node.Bind(6, node.Home);
        _node.Bind(7, node.Paragraph);
        _node.Bind(8, node.Number);
        _node.Bind(9, node.Year);
        _node.Bind(10, node.Jurisdiction);
        _node.Bind(11, node.Audience);
        _node.Bind(12, node.Details.Json);
        _node.Bind(13, words.Label);
        _node.Bind(14, seed ? 1 : 0);
        _node.Run();
        _words.Bind(1, key);
        _words.Bind(2, words.Label + words.Other);
        _words.Run();
        WriteAlsoAt(key, FurtherParagraphs.Of(node));
    }

    public static (string Label, string Other) WordsOf(Node node) => (Words.Joined(node.Label), Rank.Elsewhere(node));

    /// <param name="cites">The keys of the works it cites.</param>
    public void Write(long key, Claim claim, long subject, long @object, long source, IEnumerable<long> cites)
    {
        _claim.Bind(1, key);
        _claim.Bind(2, claim.Id);
        _claim.Bind(3, subject);
        _claim.Bind(4, _terms.Add(Terms.Predicate, claim.Predicate));
        _claim.Bind(5, @object);
        _claim.Bind(6, source);
        _claim.Bind(7, FacetsOf(claim));
        _claim.Bind(8, _terms.Add(Terms.Coder, claim.Coder));
        _claim.Bind(9, _terms.Add(Terms.Date, claim.Date));
        _claim.Bind(10, claim.Year);
        _claim.Bind(11, _terms.Add(Terms.Jurisdiction, claim.Jurisdiction));
        _claim.Bind(12, claim.Audience);
        _claim.Bind(13, claim.Paragraph);
        _claim.Bind(14, claim.Phrase);
        _claim.Bind(15, claim.Cites.Count == 0 ? null : JsonSerializer.Serialize(claim.Cites));
        _claim.Bind(16, claim.Details.Json);
        _claim.Bind(17, seed ? 1 : 0);
        _claim.Run();
        foreach (var work in cites)
        {
            _cited.Bind(1, key);
            _cited.Bind(2, work);
            _cited.Run();
        }

        WriteAlsoAt(key, FurtherParagraphs.Of(claim));
    }

    public void Dispose()
    {
        _node.Dispose();
        _words.Dispose();
        _claim.Dispose();
        _cited.Dispose();
        _alsoAt.Dispose();
        _terms.Dispose();
    }

    private void WriteAlsoAt(long key, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            _alsoAt.Bind(1, paragraph);
            _alsoAt.Bind(2, key);
            _alsoAt.Run();
        }
    }

    private long FacetsOf(Claim claim)
    {
        ReadOnlySpan<string?> texts = [claim.Basis, claim.Attribution, claim.Evidence, claim.Modality, claim.Direction, claim.Population, claim.Level, claim.Confidence, claim.Status];
        var facets = 0L;
        for (var facet = 0; facet < texts.Length; facet++)
        {
            facets |= Terms.Bits(facet, _terms.Add(facet, texts[facet]));
        }

        return facets;
    }
}
