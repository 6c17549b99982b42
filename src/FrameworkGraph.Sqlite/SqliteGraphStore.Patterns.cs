using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            var parameters = new Parameters();
            command.CommandText = PatternSql(count, parameters, new FilterSql(parameters, viewer));
            parameters.Bind(command);
            Interlocked.Increment(ref _statements);
            Running?.Invoke(command);
            using var reader = command.ExecuteReader();
            var cells = new List<PatternCell>();
            while (reader.Read())
            {
                cells.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5)));
            }

            return (IReadOnlyList<PatternCell>)cells;
        },
        cancellation);

    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            var parameters = new Parameters();
            var filters = new FilterSql(parameters, viewer);
            var filter = new ClaimFilter { Predicates = ["reports"], Sources = documents, Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = ["accepted", "disputed"] } };
            command.CommandText = $"""
                SELECT k.work, c.source, count(DISTINCT c.object) FROM claim c JOIN cites k ON k.claim = c.id
                WHERE {string.Join(" AND ", filters.Claim(filter).Append(filters.VisibleClaim("c")))} GROUP BY k.work, c.source ORDER BY k.work, c.source
                """;
            parameters.Bind(command);
            Interlocked.Increment(ref _statements);
            Running?.Invoke(command);
            using var reader = command.ExecuteReader();
            var pairs = new List<StandingBehind>();
            while (reader.Read())
            {
                pairs.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
            }

            return (IReadOnlyList<StandingBehind>)pairs;
        },
        cancellation);

    protected override Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            var parameters = new Parameters();
            command.CommandText = NeighbourSql(query, parameters, new FilterSql(parameters, viewer));
            parameters.Bind(command);
            Interlocked.Increment(ref _statements);
            Running?.Invoke(command);
            using var reader = command.ExecuteReader();
            var groups = new List<NeighbourGroup>();
            while (reader.Read())
            {
                groups.Add(new(
                    reader.GetString(0), reader.GetString(1) == "out" ? Hop.Out : Hop.In, reader.GetString(2), reader.GetString(3),
                    reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8)));
            }

            return (IReadOnlyList<NeighbourGroup>)groups;
        },
        cancellation);

    private static string NeighbourSql(NeighbourQuery query, Parameters parameters, FilterSql filters)
    {
        var id = parameters.Add(query.Id);
        var where = string.Join(" AND ", filters.Claim(query.Claims).Append(filters.VisibleClaim("c")));
        return $"""
            WITH at AS (
                SELECT c.key, c.predicate, 'out' AS way, c.object AS other, c.basis, c.source, c.attribution FROM claim c WHERE c.subject = {id} AND {where}
                UNION ALL SELECT c.key, c.predicate, 'in', c.subject, c.basis, c.source, c.attribution FROM claim c WHERE c.object = {id} AND c.subject <> {id} AND {where})
            SELECT at.predicate, at.way, coalesce(n.kind, 'claim') AS far, at.basis, count(DISTINCT at.key), count(DISTINCT at.other), count(DISTINCT at.source),
                count(DISTINCT CASE WHEN at.attribution = 'own' THEN at.source ELSE w.id END),
                count(DISTINCT CASE WHEN at.attribution IS NOT 'own' AND k.work IS NULL THEN at.source END)
            FROM at LEFT JOIN node n ON n.id = at.other LEFT JOIN cited k ON k.claim = at.key LEFT JOIN node w ON w.key = k.work
            GROUP BY at.predicate, at.way, far, at.basis ORDER BY at.predicate, at.way, far, at.basis
            """;
    }

    private static string PatternSql(PatternCount count, Parameters parameters, FilterSql filters)
    {
        string Links(NodeFilter targets) => targets.Kinds is ["work"] ? $"""
            SELECT f.id AS finding, n.id AS target FROM node f JOIN node n ON n.id = f.home WHERE f.kind = 'finding'
            AND {string.Join(" AND ", filters.Node(targets).Append(filters.VisibleNode("n")).Append(filters.VisibleNode("f")))}
            """ : $"""
            SELECT DISTINCT c.subject AS finding, c.object AS target FROM claim c JOIN node n ON n.id = c.object JOIN node f ON f.id = c.subject AND f.kind = 'finding'
            WHERE {string.Join(" AND ", filters.Claim(count.Links).Concat(filters.Node(targets)).Append(filters.VisibleClaim("c")).Append(filters.VisibleNode("n")).Append(filters.VisibleNode("f")))}
            """;
        var columns = count.Columns is null ? "SELECT DISTINCT finding, '' AS target FROM rows" : Links(count.Columns);
        var reports = string.Join(" AND ", filters.Claim(count.Reports, "r").Append(filters.VisibleClaim("r")).Prepend("r.predicate = 'reports'"));
        return $"""
            WITH rows AS ({Links(count.Rows)}), columns AS ({columns})
            SELECT rows.target, columns.target, count(DISTINCT rows.finding), count(DISTINCT r.source),
                count(DISTINCT CASE WHEN r.attribution = 'own' THEN r.source ELSE k.work END),
                count(DISTINCT CASE WHEN r.attribution IS NOT 'own' AND k.work IS NULL THEN r.source END)
            FROM rows JOIN columns ON columns.finding = rows.finding JOIN claim r ON r.object = rows.finding AND {reports}
            LEFT JOIN cites k ON k.claim = r.id
            GROUP BY rows.target, columns.target ORDER BY rows.target, columns.target
            """;
    }
}
