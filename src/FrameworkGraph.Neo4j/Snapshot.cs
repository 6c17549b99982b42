using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Clause C1. Neo4j reads what is committed at the moment of each reading, so a statement could see a seed flipped or a
/// decision made half-way. Every answer therefore reads the state first and last; where the two differ it is read again.
/// </summary>
internal static class Snapshot
{
    /// <summary>How often an answer is read again before giving up.</summary>
    public const int Attempts = 10;

    private const string Before = """
        MATCH (m:Meta {name: 'graph'})
        WITH m.scopes AS scopes, [m.release, m.evidence, m.workspace, m.slot] AS before
        """;

    private const string After = "MATCH (m:Meta {name: 'graph'})";

    private const string State = "[m.release, m.evidence, m.workspace, m.slot]";

    public const string RevisionsCypher = $"MATCH (m:Meta {{name: 'graph'}}) RETURN {State}";

    /// <summary>A statement whose one row is the state before, the lists, and the state after.</summary>
    public static string Around(IReadOnlyList<string> lists)
    {
        var names = string.Concat(lists.Select((_, i) => $"a{i}, "));
        var steps = string.Concat(lists.Select((list, i) => $"WITH *, {list} AS a{i}\n"));
        return $"{Before}\n{steps}{After}\nRETURN before, {names}{State}";
    }

    /// <param name="answer">Stands on the state.</param>
    public static State Read(ref Utf8JsonReader answer)
    {
        answer.Read();
        var release = answer.GetString()!;
        answer.Read();
        var evidence = answer.GetInt64();
        answer.Read();
        var workspace = answer.GetInt64();
        answer.Read();
        var slot = answer.GetString()!;
        answer.Read();
        return new(new(release, evidence, workspace), slot);
    }
}
