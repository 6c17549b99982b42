using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    public override Task<HistoryPage> ReadHistoryAsync(HistoryQuery query, Viewer viewer, CancellationToken cancellation) => AtOneStateAsync(
        viewer,
        (parameters, _) =>
        {
            var teams = parameters.Add(viewer.Audiences);
            // The number is always asked for: its index then gives the order too.
            List<string> where = [$"e.number > {parameters.Add(query.Since ?? 0)}", $"(e.audience = '' OR e.audience IN {teams})"];
            if (query.Subject is { } subject)
            {
                where.Add($"e.subject = {parameters.Add(subject)}");
            }

            var told = OwnRow.EventFields.Replace(
                "e.before, e.after", string.Join(", ", new[] { "e.before", "e.after" }.Select(text => $"CASE WHEN e.team = '' OR e.team IN {teams} THEN {text} END")), StringComparison.Ordinal);
            var list = PagedList("(e:Event)", "e", "e.number", told, where, query.Page, c => parameters.Add(long.Parse(c.Value!, CultureInfo.InvariantCulture)), query.NewestFirst, query.Count, parameters);
            return $"[{list}, head(COLLECT {{ MATCH (g:Meta {{name: 'graph'}}) RETURN g.events }})]";
        },
        (history, revisions) =>
        {
            var (events, next, previous, count) = ReadPage(history[0], query.Page, OwnRow.Event);
            return new HistoryPage(events, next, previous, count, history[1].GetInt64(), revisions);
        },
        cancellation);

    public override Task<ProgrammePage> ReadProgrammesAsync(ProgrammeQuery query, Viewer viewer, CancellationToken cancellation) => AtOneStateAsync(
        viewer,
        (parameters, _) =>
        {
            List<string> where = [$"(p.state = '{nameof(ProgrammeState.Published)}' OR p.team IN {parameters.Add(viewer.Audiences)})"];
            if (query.Id is { } id)
            {
                where.Add($"p.id = {parameters.Add(Sortable.Of(id))}");
            }

            if (query.Teams is { } teams)
            {
                where.Add($"p.team IN {parameters.Add(teams)}");
            }

            return PagedList("(p:Programme)", "p", "p.id", OwnRow.ProgrammeFields, where, query.Page, c => parameters.Add(Sortable.Of(c.Id)), false, query.Count, parameters);
        },
        (list, _) =>
        {
            var (programmes, next, previous, count) = ReadPage(list, query.Page, OwnRow.Programme);
            return new ProgrammePage(programmes, next, previous, count);
        },
        cancellation);

    /// <summary>An expression whose value is `[rows, count]`: one row more than the page has, to know whether there is a next one.</summary>
    private static string PagedList(
        string match, string item, string key, string fields, List<string> where, Page page, Func<Cursor, string> value, bool descending, bool count, Parameters parameters)
    {
        var counted = count ? $"COUNT {{ MATCH {match} WHERE {string.Join(" AND ", where)} }}" : "null";
        if (page.After is { } after)
        {
            where.Add($"{key} {(descending ? "<" : ">")} {value(after)}");
        }

        if (page.Before is { } before)
        {
            where.Add($"{key} {(descending ? ">" : "<")} {value(before)}");
        }

        var order = $"ORDER BY {key}{(descending != page.FromEnd ? " DESC" : "")} LIMIT {parameters.Add(page.Size + 1)}";
        return $"[COLLECT {{ MATCH {match} WHERE {string.Join(" AND ", where)} WITH {item} {order} RETURN [{fields}] }}, {counted}]";
    }

    private static (IReadOnlyList<T> Rows, bool Next, bool Previous, int? Count) ReadPage<T>(JsonElement list, Page page, Func<IReadOnlyList<JsonElement>, T> read)
    {
        var (rows, next, previous) = page.Cut([.. list[0].EnumerateArray().Select(row => read([.. row.EnumerateArray()]))]);
        return (rows, next, previous, list[1].ValueKind == JsonValueKind.Null ? null : list[1].GetInt32());
    }
}
