using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Clause C1. Neo4j reads what is committed at the moment of each reading, and shows what a transaction did bit by bit while it is
/// applied. So whoever changes more than one row that readers may see says so first, in a transaction of its own, and says in another when it is
/// done: a state is settled where nothing is announced beyond it. Every answer reads the state first and last; where it was not settled
/// or the two differ it is read again, and where that happens over and over the answer keeps writers waiting by their lock.
/// </summary>
/// <remarks>`:Meta {name: 'turns'}` counts this; whoever makes a change holds its lock, after that of `graph`, until the change is applied.</remarks>
internal static class Snapshot
{
    /// <summary>How often an answer is read again before giving up.</summary>
    public const int Attempts = 10;

    /// <summary>From which attempt on writers wait for the answer.</summary>
    public const int Patience = 5;

    /// <summary>A change that is about to be made. `SET` takes the lock before anything is looked at.</summary>
    public const string Announce = """
        MATCH (t:Meta {name: 'turns'})
        SET t.at = timestamp()
        WITH t
        SET t.announced = t.announced + 1
        RETURN t.announced
        """;

    /// <summary>The lock is free when what holds it is applied whole; so whatever was announced until now is done, or finds that it may not be made.</summary>
    public const string Settle = """
        MATCH (t:Meta {name: 'turns'})
        SET t.touched = timestamp()
        WITH t WHERE t.settled < $given.announced
        SET t.settled = $given.announced
        RETURN t.settled
        """;

    public const string RevisionsCypher = $"{Before} RETURN {State}";

    private const string Before = "MATCH (m:Meta {name: 'graph'}) MATCH (t:Meta {name: 'turns'})";

    /// <summary>Who announced something and died is settled for.</summary>
    private const string Holding = """
        SET t.touched = timestamp()
        WITH m, t
        SET t.settled = CASE WHEN t.at < timestamp() - 10000 THEN t.announced ELSE t.settled END
        """;

    private const string Given = "WITH m.scopes AS scopes, " + State + " AS before";

    private const string State = "[m.release, m.evidence, m.workspace, m.slot, t.announced, t.settled]";

    /// <summary>How long to wait before an attempt.</summary>
    public static TimeSpan Wait(int attempt) => TimeSpan.FromMilliseconds(attempt == 0 ? 0 : 5 << Math.Min(attempt, Patience));

    /// <summary>A statement whose one row is the state before, the lists, and the state after.</summary>
    /// <param name="hold">Whether it keeps writers waiting; it is then to be sent as one that writes.</param>
    public static string Around(IReadOnlyList<string> lists, bool hold = false)
    {
        var names = string.Concat(lists.Select((_, i) => $"a{i}, "));
        var steps = string.Concat(lists.Select((list, i) => $"WITH *, {list} AS a{i}\n"));
        return $"{Before}\n{(hold ? $"{Holding}\n" : "")}{Given}\n{steps}{Before}\nRETURN before, {names}{State}";
    }

    /// <summary>Whether what was read between two states was read at one.</summary>
    public static bool IsWhole(State before, State after, bool hold) => before == after && (hold || before.IsSettled);

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
        var announced = answer.GetInt64();
        answer.Read();
        var settled = answer.GetInt64();
        answer.Read();
        return new(new(release, evidence, workspace), slot, announced, settled);
    }

    public static State Read(JsonElement state) =>
        new(new(state[0].GetString()!, state[1].GetInt64(), state[2].GetInt64()), state[3].GetString()!, state[4].GetInt64(), state[5].GetInt64());
}
