using System.Security.Cryptography;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <summary>How often a change is made again because another came first.</summary>
    private const int ChangeAttempts = 50;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(40);

    /// <summary>Changes of one program wait for each other here; those of several meet in the database.</summary>
    private readonly SemaphoreSlim _changes = new(1);

    public override Task<string> IdentifyAsync(Person person, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            const string identify = """
                MERGE (p:Person {issuer: $given.issuer, subject: $given.subject}) ON CREATE SET p.actor = $given.made
                SET p.name = $given.name, p.address = $given.address RETURN p.actor
                """;
            var made = $"person.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
            var parameters = new Parameters().With("issuer", person.Issuer).With("subject", person.Subject).With("made", made).With("name", person.Name).With("address", person.Address);
            return (await _api.RunAsync(Statement.Change(identify, parameters, repeatable: true), cancellation)).Single().GetString()!;
        },
        cancellation);

    public override Task<IReadOnlyDictionary<string, Person>> ReadPeopleAsync(IReadOnlyList<string> actors, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            const string people = "UNWIND $given.actors AS actor MATCH (p:Person {actor: actor}) RETURN p.actor, p.issuer, p.subject, p.name, p.address";
            var rows = (await AskAsync(people, new Parameters().WithTexts("actors", actors.Distinct(StringComparer.Ordinal)), cancellation)).ToRows();
            return (IReadOnlyDictionary<string, Person>)rows.ToDictionary(
                r => r[0].GetString()!, r => new Person(r[1].GetString()!, r[2].GetString()!, r[3].GetString(), r[4].GetString()), StringComparer.Ordinal);
        },
        cancellation);

    /// <summary>No statement finds it any more; Neo4j's transaction logs and backups have it until they are pruned.</summary>
    public override Task<bool> ErasePersonAsync(string actor, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            // Not sent again where no answer came: the second would say that there was nobody.
            const string erase = "MATCH (p:Person {actor: $given.actor}) DELETE p RETURN count(*)";
            return (await _api.RunAsync(Statement.Change(erase, new Parameters().With("actor", actor)), cancellation)).Single().GetInt32() > 0;
        },
        cancellation);

    protected override Task<T> WriteAsync<T>(Func<WorkspaceSession, Task<T>> work, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            await _changes.WaitAsync(cancellation);
            try
            {
                for (var attempt = 0; attempt < ChangeAttempts; attempt++)
                {
                    var session = await Neo4jWorkspaceSession.BeginAsync(_api, cancellation) ?? throw Gone();
                    var result = await work(session);
                    if (await session.CommitAsync())
                    {
                        return result;
                    }

                    await Task.Delay(Turn * Random.Shared.NextDouble(), _options.Time, cancellation);
                }

                throw new StoreException($"Other changes to the data in Neo4j at {_options.Address} came first {ChangeAttempts} times: this one was not made; try again.") { Unavailable = true };
            }
            finally
            {
                _changes.Release();
            }
        },
        cancellation);
}
