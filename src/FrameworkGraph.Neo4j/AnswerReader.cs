using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Reads the nested lists that <see cref="ListCypher"/> composes straight into connections.</summary>
internal static class AnswerReader
{
    /// <param name="answer">Stands on the beginning of the list.</param>
    public static Connection Root(ref Utf8JsonReader answer, Selection selection)
    {
        if (selection.Root is not Root.ByIds byIds)
        {
            return List(ref answer, selection.Order.Field, selection.Steps, selection.Page, null);
        }

        var list = List(ref answer, selection.Order.Field, selection.Steps, null, null);
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

    /// <param name="page">The page asked for; null where the list is all there is.</param>
    /// <param name="step">The step that goes over claims; null where none does.</param>
    private static Connection List(ref Utf8JsonReader answer, OrderField order, IReadOnlyList<Step> steps, Page? page, Step? step)
    {
        var list = new Connection();
        answer.Read();
        while (answer.Read() && answer.TokenType != JsonTokenType.EndArray)
        {
            list.Rows.Add(ReadRow(ref answer, order, steps, step));
        }

        answer.Read();
        list.TotalCount = answer.TokenType == JsonTokenType.Null ? null : answer.GetInt32();
        answer.Read();
        var before = answer.GetBoolean();
        answer.Read();
        var behind = answer.GetBoolean();
        answer.Read();
        if (page is not null)
        {
            Finish(list, page, before, behind);
        }

        return list;
    }

    private static Row ReadRow(ref Utf8JsonReader answer, OrderField order, IReadOnlyList<Step> steps, Step? step)
    {
        answer.Read();
        var atNode = answer;
        answer.Read();
        var node = RecordReader.Node(ref atNode, ReadDetails(ref answer));
        answer.Read();
        var atClaim = answer;
        answer.Skip();
        answer.Read();
        var details = ReadDetails(ref answer);
        var link = step is null ? null : new LinkRow(step);
        var claim = link?.LeavesClaim == true ? null : RecordReader.Claim(ref atClaim, details);
        answer.Read();
        var bucket = answer.TokenType == JsonTokenType.Null ? 4 : answer.GetInt32();
        var id = link?.LeavesClaim == true ? Sortable.Original(atClaim.GetString() ?? "") : claim?.Id ?? node?.Id ?? "";
        var row = new Row(
            step?.Part == Part.Node && node is not null ? null : claim, step?.Part == Part.Claim ? null : node, new Cursor(order, Value(order, node, claim, bucket), id), steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            answer.Read();
            row.Steps[i] = List(ref answer, steps[i].Order.Field, steps[i].Steps, steps[i].Page, steps[i].IsLink ? steps[i] : null);
        }

        answer.Read();
        return row;
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

    private static Details ReadDetails(ref Utf8JsonReader answer) => answer.GetString() is { } json ? new(json) : Details.Empty;

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
