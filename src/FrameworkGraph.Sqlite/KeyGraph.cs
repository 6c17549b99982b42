using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>The claims that a question about chains may go over, by whole-number keys.</summary>
/// <param name="run">Runs one statement of the snapshot.</param>
internal sealed class KeyGraph(ReadConnection reading, ClaimFilter filter, Viewer viewer, Action<ReadConnection, string, Parameters, Action<RawStatement>> run)
{
    /// <returns>The key of a node or claim; 0 where there is none.</returns>
    public long KeyOf(string id)
    {
        var (parameters, key) = (new Parameters(), 0L);
        run(reading, $"SELECT key FROM item WHERE id = {parameters.Add(id)}", parameters, row => key = row.Large(0));
        return key;
    }

    /// <summary>Every claim at these, as a step away from them; those to themselves left out.</summary>
    public void Widen(IEnumerable<long> keys, Action<KeyStep> step)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer, reading.Terms);
        var from = parameters.Add(Parameters.Array(keys));
        var where = string.Join(" AND ", filters.Claim(filter).Prepend(filters.VisibleClaim("c")).Prepend("c.subject <> c.object"));
        run(
            reading,
            $"""
            SELECT c.key, p.value, c.object FROM json_each({from}) p CROSS JOIN claim c INDEXED BY claim_subject ON c.subject = p.value WHERE {where}
            UNION ALL SELECT c.key, p.value, c.subject FROM json_each({from}) p CROSS JOIN claim c INDEXED BY claim_ends ON c.object = p.value WHERE {where}
            """,
            parameters,
            row => step(new(row.Large(0), row.Large(1), row.Large(2))));
    }

    /// <summary>The ids of the first of these claims in ordinal order, at most so many.</summary>
    public List<(long Key, string Id)> FirstClaims(IEnumerable<long> keys, int most)
    {
        var (parameters, claims) = (new Parameters(), new List<(long, string)>());
        run(
            reading, $"SELECT key, id FROM claim WHERE key IN (SELECT value FROM json_each({parameters.Add(Parameters.Array(keys))})) ORDER BY id LIMIT {most}", parameters,
            row => claims.Add((row.Large(0), row.Text(1)!)));
        return claims;
    }

    /// <summary>The ids of nodes and claims by their keys.</summary>
    public Dictionary<long, string> IdsOf(IEnumerable<long> keys)
    {
        var (parameters, ids) = (new Parameters(), new Dictionary<long, string>());
        var list = $"(SELECT value FROM json_each({parameters.Add(Parameters.Array(keys))}))";
        run(reading, $"SELECT key, id FROM node WHERE key IN {list} UNION ALL SELECT key, id FROM claim WHERE key IN {list}", parameters, row => ids[row.Large(0)] = row.Text(1)!);
        return ids;
    }
}
