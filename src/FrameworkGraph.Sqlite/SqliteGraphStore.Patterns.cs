using FrameworkGraph.Analysis;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) => ReadingAsync(
        reading => InSnapshot(reading, () =>
        {
            var (parameters, counter) = (new Parameters(), new PatternCounter(count.Columns is not null, cancellation));
            using var feed = new PatternFeed(counter);
            Run(reading, PatternSql(count, parameters, new FilterSql(parameters, viewer, reading.Terms)), parameters, feed.Take);
            feed.Finish();
            return counter.Cells();
        }),
        cancellation);

    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) => ReadingAsync(
        reading => InSnapshot(reading, () =>
        {
            var (parameters, pairs) = (new Parameters(), new List<StandingBehind>());
            var filters = new FilterSql(parameters, viewer, reading.Terms);
            var filter = new ClaimFilter { Predicates = ["reports"], Sources = documents, Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = Statuses.OfEvidence } };
            Run(
                reading,
                $"""
                SELECT w.id, s.id, b.findings FROM (
                    SELECT k.work, c.source, count(DISTINCT c.object) AS findings FROM claim c JOIN cited k ON k.claim = c.key
                    WHERE {string.Join(" AND ", filters.Claim(filter).Append(filters.VisibleClaim("c")))} GROUP BY k.work, c.source) b
                JOIN node w ON w.key = b.work JOIN node s ON s.key = b.source ORDER BY w.id, s.id
                """,
                parameters,
                row => pairs.Add(new(row.Text(0)!, row.Text(1)!, row.Whole(2))));
            return (IReadOnlyList<StandingBehind>)pairs;
        }),
        cancellation);

    protected override Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation) => ReadingAsync(
        reading => InSnapshot(reading, () =>
        {
            var (parameters, groups) = (new Parameters(), new List<NeighbourGroup>());
            Run(reading, NeighbourSql(query, parameters, new FilterSql(parameters, viewer, reading.Terms)), parameters, row => groups.Add(new(
                row.Text(0)!, row.Text(1) == "out" ? Hop.Out : Hop.In, row.Text(2)!, row.Text(3)!, row.Whole(4), row.Whole(5), row.Whole(6), row.Whole(7), row.Whole(8))));
            return (IReadOnlyList<NeighbourGroup>)groups;
        }),
        cancellation);

    private static string NeighbourSql(NeighbourQuery query, Parameters parameters, FilterSql filters)
    {
        var key = filters.KeyOf(query.Id);
        var where = string.Join(" AND ", filters.Claim(query.Claims).Append(filters.VisibleClaim("c")));
        string Facet(int facet, string of) => $"(SELECT text FROM term WHERE field = '{Terms.NameOf(facet)}' AND code = ({of} >> {Terms.Shift(facet)}) & 63)";
        const string Columns = "c.key, c.predicate, c.facets, c.source";
        return $"""
            WITH at AS (
                SELECT {Columns}, 'out' AS way, c.object AS other FROM claim c INDEXED BY claim_subject WHERE c.subject = {key} AND {where}
                UNION ALL SELECT {Columns}, 'in', c.subject FROM claim c INDEXED BY claim_ends WHERE c.object = {key} AND c.subject <> {key} AND {where}),
            known AS (SELECT at.*, (SELECT text FROM term WHERE field = 'predicate' AND code = at.predicate) AS name, {Facet(0, "at.facets")} AS basis,
                {Facet(1, "at.facets")} IS 'own' AS own FROM at)
            SELECT at.name, at.way, coalesce(n.kind, 'claim') AS far, at.basis, count(DISTINCT at.key), count(DISTINCT at.other), count(DISTINCT at.source),
                count(DISTINCT CASE WHEN at.own THEN at.source ELSE k.work END), count(DISTINCT CASE WHEN NOT at.own AND k.work IS NULL THEN at.source END)
            FROM known at LEFT JOIN node n ON n.key = at.other LEFT JOIN cited k ON k.claim = at.key
            GROUP BY at.name, at.way, far, at.basis ORDER BY at.name, at.way, far, at.basis
            """;
    }

    /// <summary>What <see cref="PatternCounter"/> takes, in its order. Who sees a claim sees its ends (clause C10), so that only claims are asked for who may see them.</summary>
    private static string PatternSql(PatternCount count, Parameters parameters, FilterSql filters)
    {
        string And(IEnumerable<string> conditions) => string.Join(" AND ", conditions);
        string Links(PatternCounter.Kind kind, NodeFilter targets) => targets.Kinds is ["work"]
            ? $"""
                SELECT {(int)kind}, n.key, f.key, 0, 0, NULL FROM node n CROSS JOIN node f INDEXED BY node_home ON f.home = n.id AND f.kind = 'finding'
                WHERE {And(filters.Node(targets).Append(filters.VisibleNode("n")))}
                """
            : $"""
                SELECT {(int)kind}, n.key, c.subject, 0, 0, NULL FROM node n CROSS JOIN claim c INDEXED BY claim_ends ON c.object = n.key
                WHERE {And(filters.Node(targets).Concat(filters.Claim(count.Links)).Append(filters.VisibleClaim("c")))}
                """;
        string Target(NodeFilter targets) => $"SELECT {(int)PatternCounter.Kind.Target}, n.key, 0, 0, 0, n.id FROM node n WHERE {And(filters.Node(targets).Append(filters.VisibleNode("n")))}";
        // SQLite asks in this order, and most claims are of other predicates.
        var reports = And(filters.Claim(count.Reports, "r").Prepend(filters.VisibleClaim("r")).Prepend($"r.predicate = {filters.Code(Terms.Predicate, "reports")}"));
        var own = $"(((r.facets >> {Terms.Shift(1)}) & 63) = {filters.Code(1, "own")})";
        List<string> parts = [$"SELECT {(int)PatternCounter.Kind.Finding}, key, 0, 0, 0, NULL FROM node WHERE kind = 'finding'", Links(PatternCounter.Kind.Row, count.Rows)];
        if (count.Columns is not null)
        {
            parts.Add(Links(PatternCounter.Kind.Column, count.Columns));
        }

        parts.Add($"""
            SELECT {(int)PatternCounter.Kind.Report}, r.object, r.source, {own}, k.work, NULL
            FROM claim r INDEXED BY claim_ends LEFT JOIN cited k ON NOT {own} AND k.claim = r.key WHERE {reports}
            """);
        parts.Add(Target(count.Rows));
        if (count.Columns is not null)
        {
            parts.Add(Target(count.Columns));
        }

        return string.Join("\nUNION ALL ", parts);
    }
}
