using System.Globalization;
using System.Text.Json;
using System.Runtime.CompilerServices;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>Which columns of a node and a claim are read, and where they stand in a row. Nothing is read that was not asked for.</summary>
internal sealed class RowShape
{
    private const string Ends = "coalesce((SELECT id FROM node WHERE key = c.{0}), (SELECT id FROM claim WHERE key = c.{0}))";
    private const int None = -1;

    private readonly List<string> _columns = [];
    private readonly int _before;
    private readonly int _node = None, _kind = None, _label, _type = None, _home = None, _paragraph = None, _number = None, _year = None, _jurisdiction = None, _audience = None, _details = None;
    private readonly int _claim = None, _predicate = None, _facets = None, _date = None, _subject = None, _object = None, _source = None, _coder = None, _place = None, _phrase = None,
        _sourceYear = None, _sourceJurisdiction = None, _cites = None, _claimAudience = None, _claimDetails = None;

    /// <param name="before">How many columns stand before these.</param>
    /// <param name="node">Whether rows may have a node that is read.</param>
    /// <param name="claim">Whether rows may have a claim.</param>
    /// <param name="claimText">Whether more is read of it than its key and id.</param>
    /// <param name="audiences">Whether the viewer may see what not everybody may.</param>
    public RowShape(int before, bool node, bool claim, bool claimText, Fields fields, bool audiences)
    {
        _before = before;
        var (facets, ends) = (fields.HasFlag(Fields.Facets), fields.HasFlag(Fields.Ends));
        if (node)
        {
            _node = Add("n.key", "n.id") - 1;
            _kind = Add("n.kind");
            _label = Add("n.label");
            _type = Add(facets, "n.type");
            _paragraph = Add(facets, "n.paragraph");
            _number = Add(facets, "n.number");
            _year = Add(facets, "n.year");
            _jurisdiction = Add(facets, "n.jurisdiction");
            _home = Add(ends, "n.home");
            _audience = Add(audiences, "n.audience");
            _details = Add(fields.HasFlag(Fields.NodeDetails), "n.details");
        }

        if (claim)
        {
            _claim = Add("c.key", "c.id") - 1;
        }

        if (claim && claimText)
        {
            _predicate = Add("c.predicate");
            _facets = Add("c.facets");
            _date = Add("c.date");
            _place = Add(facets, "c.paragraph");
            _phrase = Add(facets, "c.phrase");
            _sourceYear = Add(facets, "c.year");
            _sourceJurisdiction = Add(facets, "c.jurisdiction");
            _cites = Add(facets, "c.cites");
            _subject = Add(ends, string.Format(CultureInfo.InvariantCulture, Ends, "subject"));
            _object = Add(ends, string.Format(CultureInfo.InvariantCulture, Ends, "object"));
            _source = Add(ends, "(SELECT id FROM node WHERE key = c.source)");
            _coder = Add(ends, "c.coder");
            _claimAudience = Add(audiences, "c.audience");
            _claimDetails = Add(fields.HasFlag(Fields.ClaimDetails), "c.details");
        }
    }

    /// <summary>Whether the claim is shown only of a row without a node.</summary>
    public bool OnlyWithoutNode { get; init; }

    public int Width => _columns.Count;

    /// <summary>The columns, with as many empty ones behind them as the widest list of the statement has more.</summary>
    public string Sql(int width) => string.Concat(_columns.Select(c => $", {c}")) + Nothing(Math.Max(0, width - _columns.Count));

    public static string Nothing(int width) => string.Concat(Enumerable.Repeat(", NULL", width));

    /// <returns>A row, and the keys of its node and claim; 0 where it has none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Found Read(RawStatement row, Terms terms, OrderField order, string? value, int steps)
    {
        var nodeKey = _node < 0 ? 0 : row.Large(_node);
        var claimKey = _claim < 0 ? 0 : row.Large(_claim);
        var node = nodeKey == 0 ? null : ReadNode(row);
        var claimId = claimKey == 0 ? null : row.Text(_claim + 1)!;
        var claim = claimKey == 0 || (OnlyWithoutNode && node is not null) ? null : ReadClaim(row, claimId!, terms);
        return new(new Row(claim, node, new Cursor(order, value, claimId ?? node!.Id), steps), nodeKey, claimKey);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Node ReadNode(RawStatement row) => new()
    {
        Id = row.Text(_node + 1)!,
        Kind = NodeKinds.Named(row.Text(_kind)!),
        Label = row.Text(_label)!,
        Type = Text(row, _type),
        Home = Text(row, _home),
        Paragraph = Text(row, _paragraph),
        Number = Number(row, _number),
        Year = Number(row, _year),
        Jurisdiction = Text(row, _jurisdiction),
        Audience = Text(row, _audience) ?? "",
        Details = ReadDetails(row, _details),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Claim ReadClaim(RawStatement row, string id, Terms terms)
    {
        var facets = row.Large(_facets);
        return new Claim
        {
            Id = id,
            Subject = Text(row, _subject) ?? "",
            Predicate = terms.Text(Terms.Predicate, row.Whole(_predicate))!,
            Object = Text(row, _object) ?? "",
            Source = Text(row, _source) ?? "",
            Coder = _coder < 0 ? "" : terms.Text(Terms.Coder, row.Whole(_coder))!,
            Date = terms.Text(Terms.Date, row.Whole(_date))!,
            Paragraph = Text(row, _place),
            Phrase = Text(row, _phrase),
            Basis = terms.TextOf(facets, 0)!,
            Attribution = terms.TextOf(facets, 1),
            Evidence = terms.TextOf(facets, 2),
            Modality = terms.TextOf(facets, 3),
            Direction = terms.TextOf(facets, 4),
            Population = terms.TextOf(facets, 5),
            Level = terms.TextOf(facets, 6),
            Confidence = terms.TextOf(facets, 7)!,
            Status = terms.TextOf(facets, 8)!,
            Year = Number(row, _sourceYear),
            Jurisdiction = _sourceJurisdiction < 0 ? null : terms.Text(Terms.Jurisdiction, row.Whole(_sourceJurisdiction)),
            Audience = Text(row, _claimAudience) ?? "",
            Cites = Text(row, _cites) is { } cites ? JsonSerializer.Deserialize<string[]>(cites)! : [],
            Details = ReadDetails(row, _claimDetails),
        };
    }

    private static string? Text(RawStatement row, int column) => column < 0 ? null : row.Text(column);

    private static int? Number(RawStatement row, int column) => column < 0 || row.IsNull(column) ? null : row.Whole(column);

    private static Details ReadDetails(RawStatement row, int column) => column >= 0 && row.Text(column) is { } json ? new(json) : Details.Empty;

    private int Add(bool wanted, string column) => wanted ? Add(column) : None;

    /// <returns>Where the last of them stands.</returns>
    private int Add(params ReadOnlySpan<string> columns)
    {
        _columns.AddRange(columns);
        return _before + _columns.Count - 1;
    }
}
