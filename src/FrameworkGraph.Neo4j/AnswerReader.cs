using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Reads the nested lists that <see cref="ListCypher"/> composes, in the columns of their <see cref="ListShape"/>, straight into connections.</summary>
internal static class AnswerReader
{
    /// <param name="answer">Stands on the beginning of the list.</param>
    public static Connection Root(ref Utf8JsonReader answer, Selection selection, ListShape shape)
    {
        var list = List(ref answer, shape);
        if (selection.Root is not Root.ByIds byIds)
        {
            return list;
        }

        var places = new Dictionary<string, int>(byIds.Ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < byIds.Ids.Count; i++)
        {
            places.TryAdd(byIds.Ids[i], i);
        }

        // An item that is just being made may lack its record; what was read with it does not count then, see Snapshot.
        list.Rows.RemoveAll(r => r.Node is null && r.Claim is null);
        list.Rows.Sort((a, b) => places.GetValueOrDefault(a.Id, int.MaxValue).CompareTo(places.GetValueOrDefault(b.Id, int.MaxValue)));
        return list;
    }

    private static Connection List(ref Utf8JsonReader answer, ListShape shape)
    {
        var list = new Connection();
        if (!shape.IsRowsAlone)
        {
            answer.Read();
        }

        while (answer.Read() && answer.TokenType != JsonTokenType.EndArray)
        {
            list.Rows.Add(ReadRow(ref answer, shape));
        }

        var (before, behind) = (false, false);
        if (!shape.IsRowsAlone)
        {
            if (shape.Counts)
            {
                answer.Read();
                list.TotalCount = answer.GetInt32();
            }

            before = shape.HasBefore && answer.Read() && answer.GetBoolean();
            behind = shape.HasBehind && answer.Read() && answer.GetBoolean();
            answer.Read();
        }

        if (shape.Page is { } page)
        {
            Finish(list, page, before, behind);
        }

        return list;
    }

    private static Row ReadRow(ref Utf8JsonReader answer, ListShape shape)
    {
        var node = shape.HasNode ? ReadNode(ref answer, shape) : null;
        var (claim, id) = shape.HasClaim ? ReadClaim(ref answer, shape) : default;
        var bucket = shape.HasBucket && answer.Read() && answer.TokenType != JsonTokenType.Null ? answer.GetInt32() : 4;
        var part = shape.Link?.Part ?? Part.Both;
        var row = new Row(
            part == Part.Node && node is not null ? null : claim, part == Part.Claim ? null : node,
            new Cursor(shape.Order.Field, Value(shape.Order.Field, node, claim, bucket), id ?? node?.Id ?? ""), shape.Steps.Count);
        for (var i = 0; i < shape.Steps.Count; i++)
        {
            answer.Read();
            row.Steps[i] = List(ref answer, shape.Steps[i]);
        }

        answer.Read();
        return row;
    }

    private static Node? ReadNode(ref Utf8JsonReader answer, ListShape shape)
    {
        answer.Read();
        var record = answer;
        return RecordReader.Node(ref record, shape.HasNodeDetails ? ReadDetails(ref answer) : Details.Empty);
    }

    /// <returns>No claim where only its id is wanted; neither where the row has none.</returns>
    private static (Claim? Claim, string? Id) ReadClaim(ref Utf8JsonReader answer, ListShape shape)
    {
        answer.Read();
        if (shape.HasPlace)
        {
            // A link that is just being made may lack its place; what was read with it does not count then, see Snapshot.
            var place = answer.GetString();
            var named = place is null || new LinkRow(shape.Link!).LeavesClaim ? null : LinkPlace.Claim(place);
            return (named, place is null ? "" : named?.Id ?? LinkPlace.Id(place));
        }

        var record = answer;
        var claim = RecordReader.Claim(ref record, shape.HasClaimDetails ? ReadDetails(ref answer) : Details.Empty);
        return (claim, claim?.Id);
    }

    /// <summary>What a row is ordered by, as <see cref="OrderCypher"/> has it.</summary>
    private static string? Value(OrderField order, Node? node, Claim? claim, int bucket) => order switch
    {
        OrderField.Id => null,
        OrderField.Label => node?.Label ?? "",
        OrderField.Number => Invariant(node?.Number ?? OrderCypher.Missing),
        OrderField.Year => Invariant((node is null ? claim?.Year : node.Year) ?? OrderCypher.Missing),
        _ => Invariant(bucket),
    };

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Details ReadDetails(ref Utf8JsonReader answer) => answer.Read() && answer.GetString() is { } json ? new(json) : Details.Empty;

    /// <summary>One row more than the page was read, to know whether there is a next one.</summary>
    /// <param name="before">Whether rows lie before the cursor after which the page begins.</param>
    /// <param name="behind">Whether rows lie behind the cursor before which it ends.</param>
    private static void Finish(Connection list, Page page, bool before, bool behind)
    {
        var more = list.Rows.Count > page.Size;
        if (more)
        {
            list.Rows.RemoveRange(page.Size, list.Rows.Count - page.Size);
        }

        if (page.FromEnd)
        {
            list.Rows.Reverse();
        }

        (list.HasNextPage, list.HasPreviousPage) = (behind || (more && !page.FromEnd), before || (more && page.FromEnd));
    }
}
