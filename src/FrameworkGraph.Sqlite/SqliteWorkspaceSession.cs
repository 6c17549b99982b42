using System.Globalization;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>One write transaction of people's own work. Every task is complete when it is returned.</summary>
internal sealed partial class SqliteWorkspaceSession(SqliteConnection connection, SqliteTransaction transaction) : WorkspaceSession
{
    public const string EventColumns =
        "e.number, e.at, e.actor, e.deed, e.subject, e.version, e.audience, e.team, e.before, e.after, e.reason, e.undoes, e.key, e.fingerprint";

    /// <summary>The key of the next node or claim: both draw theirs from one sequence.</summary>
    public const string NextKeySql = "SELECT max(ifnull((SELECT max(key) FROM node), 0), ifnull((SELECT max(key) FROM claim), 0)) + 1";

    private static readonly RowShape NodeShape = new(0, true, false, false, Fields.All, true);
    private static readonly RowShape ClaimShape = new(0, false, true, true, Fields.All, true);
    private static readonly string NodeSql = $"SELECT {NodeShape.Sql(0)[2..]} FROM node n WHERE n.id = ?1";
    private static readonly string ClaimSql = $"SELECT {ClaimShape.Sql(0)[2..]} FROM claim c WHERE c.id = ?1";

    public override Task<ProgrammeDocument?> FindProgrammeAsync(string id) => One(
        "SELECT id, version, team, state, document, created, changed FROM programme WHERE id = @id", ReadProgramme, ("@id", id));

    public override Task PutProgrammeAsync(string id, ProgrammeDocument? document) => document is null
        ? Run("DELETE FROM programme WHERE id = @id", ("@id", id))
        : Run(
            "INSERT OR REPLACE INTO programme(id, version, team, state, document, created, changed) VALUES (@id, @version, @team, @state, @document, @created, @changed)",
            ("@id", id), ("@version", document.Version), ("@team", document.Team), ("@state", document.State.ToString()), ("@document", document.Content.ToJson()),
            ("@created", Text(document.Created)), ("@changed", Text(document.Changed)));

    public override Task<Node?> FindNodeAsync(string id) => Task.FromResult(Find(NodeShape, NodeSql, id)?.Node);

    public override Task<Claim?> FindClaimAsync(string id) => Task.FromResult(Find(ClaimShape, ClaimSql, id)?.Claim);

    private Row? Find(RowShape shape, string sql, string id)
    {
        Row? found = null;
        using var terms = new Terms(connection);
        using var statement = new RawStatement(connection, sql);
        statement.Bind(1, id);
        statement.ForEachRow(row => found = shape.Read(row, terms, OrderField.Id, null, 0).Row);
        return found;
    }

    public override Task<string?> FindSameClaimAsync(string subject, string predicate, string @object, string source) => One(
        """
        SELECT id FROM claim WHERE subject = (SELECT key FROM item WHERE id = @subject) AND predicate = (SELECT code FROM term WHERE field = 'predicate' AND text = @predicate)
        AND object = (SELECT key FROM item WHERE id = @object) AND source = (SELECT key FROM node WHERE id = @source) ORDER BY id LIMIT 1
        """,
        reader => reader.GetString(0), ("@subject", subject), ("@predicate", predicate), ("@object", @object), ("@source", source));

    public override Task PutProposalAsync(string id, Claim? claim) => claim is null
        ? Run("DELETE FROM proposal WHERE claim = @id", ("@id", id))
        : Run("INSERT OR REPLACE INTO proposal(claim, document) VALUES (@id, @document)", ("@id", id), ("@document", ClaimText.Write(claim)));

    public override Task<Decision?> FindDecisionAsync(string claim) => One(
        "SELECT claim, status, reason, actor, original_status, original_details FROM decision WHERE claim = @claim", ReadDecision, ("@claim", claim));

    public override Task PutDecisionAsync(string claim, Decision? decision) => decision is null
        ? Run("DELETE FROM decision WHERE claim = @claim", ("@claim", claim))
        : Run(
            "INSERT OR REPLACE INTO decision(claim, status, reason, actor, original_status, original_details) VALUES (@claim, @status, @reason, @actor, @originalStatus, @originalDetails)",
            ("@claim", claim), ("@status", decision.Status), ("@reason", decision.Reason), ("@actor", decision.Actor),
            ("@originalStatus", decision.OriginalStatus), ("@originalDetails", decision.OriginalDetails));

    public override Task SetStandingAsync(string claim, string status, string details)
    {
        using var terms = new Terms(connection);
        return Run(
            $"UPDATE claim SET facets = (facets & ~{Terms.Mask(Terms.Status)}) | @status, details = @details WHERE id = @claim",
            ("@claim", claim), ("@status", Terms.Bits(Terms.Status, terms.Add(Terms.Status, status))), ("@details", details));
    }

    public override Task<IReadOnlyList<string>> DependentsAsync(IReadOnlyList<string> ids) => Many(
        """
        WITH at(key) AS (SELECT key FROM item WHERE id IN (SELECT value FROM json_each(@ids)))
        SELECT id FROM claim WHERE key IN (
            SELECT c.key FROM at JOIN claim c ON c.subject = at.key UNION SELECT c.key FROM at JOIN claim c ON c.object = at.key
            UNION SELECT c.key FROM at JOIN claim c ON c.source = at.key UNION SELECT k.claim FROM at JOIN cited k ON k.work = at.key)
        ORDER BY id
        """,
        reader => reader.GetString(0), ("@ids", Json(ids)));

    public override Task<IReadOnlyList<HistoryEvent>> EventsOfAsync(string subject) =>
        Many($"SELECT {EventColumns} FROM event e WHERE e.subject = @subject ORDER BY e.number", ReadEvent, ("@subject", subject));

    public override Task<HistoryEvent?> FindEventAsync(long number) => One($"SELECT {EventColumns} FROM event e WHERE e.number = @number", ReadEvent, ("@number", number));

    public override Task<HistoryEvent?> FindEventAsync(string actor, string key) =>
        One($"SELECT {EventColumns} FROM event e WHERE e.actor = @actor AND e.key = @key", ReadEvent, ("@actor", actor), ("@key", key));

    public override Task<HistoryEvent> AppendAsync(HistoryEvent happened)
    {
        var number = One(
            """
            INSERT INTO event(at, actor, deed, subject, version, audience, team, before, after, reason, undoes, key, fingerprint)
            VALUES (@at, @actor, @deed, @subject, @version, @audience, @team, @before, @after, @reason, @undoes, @key, @fingerprint) RETURNING number
            """,
            reader => (object)reader.GetInt64(0),
            ("@at", Text(happened.At)), ("@actor", happened.Actor), ("@deed", happened.Deed.ToString()), ("@subject", happened.Subject), ("@version", happened.Version),
            ("@audience", happened.Audience), ("@team", happened.Team), ("@before", happened.Before), ("@after", happened.After), ("@reason", happened.Reason),
            ("@undoes", happened.Undoes), ("@key", happened.Key), ("@fingerprint", happened.Fingerprint));
        return Task.FromResult(happened with { Number = (long)number.Result! });
    }

    public override Task RaiseRevisionAsync(bool evidence) =>
        Run("UPDATE meta SET value = CAST(value + 1 AS TEXT) WHERE name = @name", ("@name", evidence ? "evidence" : "workspace"));

    public static ProgrammeDocument ReadProgramme(SqliteDataReader reader) => new(
        reader.GetString(0), reader.GetString(2), reader.GetInt32(1), Enum.Parse<ProgrammeState>(reader.GetString(3)), ProgrammeContent.FromJson(reader.GetString(4)),
        Time(reader.GetString(5)), Time(reader.GetString(6)));

    public static HistoryEvent ReadEvent(SqliteDataReader reader) => new()
    {
        Number = reader.GetInt64(0), At = Time(reader.GetString(1)), Actor = reader.GetString(2), Deed = Enum.Parse<Deed>(reader.GetString(3)), Subject = reader.GetString(4),
        Version = reader.GetInt32(5), Audience = reader.GetString(6), Team = reader.GetString(7), Before = Columns.Text(reader, 8), After = Columns.Text(reader, 9),
        Reason = Columns.Text(reader, 10), Undoes = reader.IsDBNull(11) ? null : reader.GetInt64(11), Key = Columns.Text(reader, 12), Fingerprint = Columns.Text(reader, 13),
    };

    public static Decision ReadDecision(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), Columns.Text(reader, 2), reader.GetString(3), reader.GetString(4), reader.GetString(5));

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private Task<T?> One<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values)
        where T : class => Task.FromResult(Read(sql, read, values).FirstOrDefault());

    private Task<IReadOnlyList<T>> Many<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values) =>
        Task.FromResult<IReadOnlyList<T>>(Read(sql, read, values));

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private Task Run(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
