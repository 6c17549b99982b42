using System.Globalization;
using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Clauses C2, C7 and C8: how what was found becomes a page of a list.</summary>
/// <param name="page">Null: everything, in the order in which it was found.</param>
internal sealed class OracleList(Order order, Page? page, bool count, Fields fields, IReadOnlyDictionary<string, int> rank, Part part = Part.Both)
{
    public Connection Of(IEnumerable<(Claim? Claim, Node? Node)> found, int steps)
    {
        var all = found.Select(thing => new Row(
            part == Part.Node && thing.Node is not null ? null : thing.Claim is { } c && !fields.HasFlag(Fields.ClaimDetails) ? c with { Details = Details.Empty } : thing.Claim,
            part == Part.Claim ? null : thing.Node is { } n && !fields.HasFlag(Fields.NodeDetails) ? n with { Details = Details.Empty } : thing.Node,
            new Cursor(order.Field, Value(thing), (thing.Claim?.Id ?? thing.Node?.Id)!), steps)).ToList();
        var list = new Connection { TotalCount = count ? all.Count : null };
        if (page is null)
        {
            list.Rows.AddRange(all);
            return list;
        }

        all.Sort((a, b) => Compare(a.Cursor, b.Cursor));
        var within = all.Where(r => (page.After is null || Compare(r.Cursor, page.After) > 0) && (page.Before is null || Compare(r.Cursor, page.Before) < 0)).ToList();
        list.Rows.AddRange(page.FromEnd ? within.TakeLast(page.Size) : within.Take(page.Size));
        var more = within.Count > page.Size;
        list.HasPreviousPage = (page.FromEnd && more) || (page.After is not null && all.Any(r => Compare(r.Cursor, page.After) <= 0));
        list.HasNextPage = (!page.FromEnd && more) || (page.Before is not null && all.Any(r => Compare(r.Cursor, page.Before) >= 0));
        return list;
    }

    private string? Value((Claim? Claim, Node? Node) thing) => order.Field switch
    {
        OrderField.Id => null,
        OrderField.Label => thing.Node?.Label ?? "",
        OrderField.Number => Text(thing.Node?.Number),
        OrderField.Year => Text(thing.Node is { } node ? node.Year : thing.Claim!.Year),
        OrderField.Rank => Text(rank[thing.Node!.Id]),
        _ => throw new ArgumentOutOfRangeException(nameof(thing)),
    };

    private static string Text(int? value) => (value ?? int.MinValue).ToString(CultureInfo.InvariantCulture);

    private int Compare(Cursor a, Cursor b)
    {
        var byValue = order.Field switch
        {
            OrderField.Id => Utf8Order.Instance.Compare(a.Id, b.Id),
            OrderField.Label => Utf8Order.Instance.Compare(a.Value, b.Value),
            _ => int.Parse(a.Value!, CultureInfo.InvariantCulture).CompareTo(int.Parse(b.Value!, CultureInfo.InvariantCulture)),
        };
        return byValue == 0 ? Utf8Order.Instance.Compare(a.Id, b.Id) : order.Descending ? -byValue : byValue;
    }
}
