using System.Security.Cryptography;
using System.Text.Json;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    public override Task<string> IdentifyAsync(Person person, CancellationToken cancellation) => ChangeAsync(
        (connection, transaction) =>
        {
            Scalar(connection, transaction, "PRAGMA secure_delete = ON");
            var made = $"person.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
            return (string)Scalar(
                connection, transaction,
                """
                INSERT INTO person(actor, issuer, subject, name, address) VALUES (@actor, @issuer, @subject, @name, @address)
                ON CONFLICT(issuer, subject) DO UPDATE SET name = excluded.name, address = excluded.address RETURNING actor
                """,
                ("@actor", made), ("@issuer", person.Issuer), ("@subject", person.Subject), ("@name", (object?)person.Name ?? DBNull.Value), ("@address", (object?)person.Address ?? DBNull.Value))!;
        },
        cancellation);

    /// <summary>Nothing of it stays readable in the file either: what is deleted is overwritten, and the log is written back and emptied.</summary>
    public override async Task<bool> ErasePersonAsync(string actor, CancellationToken cancellation)
    {
        var erased = await ChangeAsync(
            (connection, transaction) =>
            {
                Scalar(connection, transaction, "PRAGMA secure_delete = ON");
                return Scalar(connection, transaction, "DELETE FROM person WHERE actor = @actor RETURNING 1", ("@actor", actor)) is not null;
            },
            cancellation);
        await RunAsync(
            connection =>
            {
                Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
                return 0;
            },
            cancellation);
        return erased;
    }

    public override Task<IReadOnlyDictionary<string, Person>> ReadPeopleAsync(IReadOnlyList<string> actors, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            var people = new Dictionary<string, Person>(StringComparer.Ordinal);
            Query(
                connection, "SELECT actor, issuer, subject, name, address FROM person WHERE actor IN (SELECT value FROM json_each(@actors))",
                reader => people[reader.GetString(0)] = new(reader.GetString(1), reader.GetString(2), Columns.Text(reader, 3), Columns.Text(reader, 4)),
                ("@actors", JsonSerializer.Serialize(actors)));
            return (IReadOnlyDictionary<string, Person>)people;
        },
        cancellation);

    public override Task<IReadOnlyList<LooseEnd>> LooseEndsAsync(CancellationToken cancellation) => RunAsync(
        connection =>
        {
            var ends = new List<LooseEnd>();
            Query(
                connection, "SELECT claim FROM decision WHERE claim NOT IN (SELECT id FROM claim) ORDER BY claim",
                reader => ends.Add(new("decision", reader.GetString(0), reader.GetString(0))));
            Query(
                connection, "SELECT claim, document FROM proposal WHERE claim NOT IN (SELECT id FROM claim) ORDER BY claim",
                reader => ends.Add(new("proposal", reader.GetString(0), Missing(connection, ClaimText.Read(reader.GetString(1))))));
            Query(
                connection, "SELECT id, version, team, state, document, created, changed FROM programme WHERE state = 'Published' ORDER BY id",
                reader => ends.AddRange(SelfReport.Of(SqliteWorkspaceSession.ReadProgramme(reader)).Claims.Where(c => !Exists(connection, c.Object)).Select(c => new LooseEnd("programme", c.Subject, c.Object))));
            return (IReadOnlyList<LooseEnd>)ends;
        },
        cancellation);

    public override Task<IReadOnlyList<KeptDecision>> ReadDecisionsAsync(CancellationToken cancellation) => RunAsync(
        connection =>
        {
            var decisions = new List<KeptDecision>();
            Query(
                connection,
                "SELECT claim, status, reason, actor, original_status, original_details, (SELECT at FROM event e WHERE e.subject = claim ORDER BY e.number DESC LIMIT 1) FROM decision ORDER BY claim",
                reader => decisions.Add(new(SqliteWorkspaceSession.ReadDecision(reader), SqliteWorkspaceSession.Time(reader.GetString(6)))));
            return (IReadOnlyList<KeptDecision>)decisions;
        },
        cancellation);

    protected override Task<T> WriteAsync<T>(Func<WorkspaceSession, Task<T>> work, CancellationToken cancellation) =>
        // Every task of this session is complete when it is returned: nothing waits.
        ChangeAsync((connection, transaction) => work(new SqliteWorkspaceSession(connection, transaction)).GetAwaiter().GetResult(), cancellation);

    private async Task<T> ChangeAsync<T>(Func<SqliteConnection, SqliteTransaction, T> change, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            return await RunAsync(
                connection =>
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    var result = change(connection, transaction);
                    transaction.Commit();
                    return result;
                },
                cancellation);
        }
        finally
        {
            _writer.Release();
        }
    }

    private static string Missing(SqliteConnection connection, Graph.Claim claim) =>
        claim.Cites.Prepend(claim.Source).Prepend(claim.Object).Prepend(claim.Subject).FirstOrDefault(id => !Exists(connection, id)) ?? claim.Id;

    private static bool Exists(SqliteConnection connection, string id)
    {
        var found = false;
        Query(connection, "SELECT 1 FROM item WHERE id = @id", _ => found = true, ("@id", id));
        return found;
    }

    private static void Query(SqliteConnection connection, string sql, Action<SqliteDataReader> read, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read(reader);
        }
    }
}
