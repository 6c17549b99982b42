using FrameworkGraph.Graph;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// One change of people's own work. What it reads is read at once; what it writes is kept until <see cref="CommitAsync()"/> sends it as
/// one statement that does nothing unless the state is still the one at which the change began.
/// </summary>
internal sealed partial class Neo4jWorkspaceSession : WorkspaceSession
{
    private readonly QueryApi _api;
    private readonly CancellationToken _cancellation;
    private readonly long _events;
    private readonly string _slot;
    private readonly Dictionary<string, (Claim Claim, string Slot)> _claims = new(StringComparer.Ordinal);

    private Neo4jWorkspaceSession(QueryApi api, long events, string slot, CancellationToken cancellation) =>
        (_api, _events, _slot, _cancellation) = (api, events, slot, cancellation);

    /// <returns>Null where the database was emptied.</returns>
    public static async Task<Neo4jWorkspaceSession?> BeginAsync(QueryApi api, CancellationToken cancellation) =>
        (await api.RunAsync(Leading(OwnCypher.Begin, new()), cancellation)).ToRows() is [[var events, var slot]]
            ? new(api, events.GetInt64(), slot.GetString()!, cancellation)
            : null;

    public override async Task<ProgrammeDocument?> FindProgrammeAsync(string id) =>
        await OneAsync($"MATCH (p:Programme {{id: $given.id}}) RETURN {OwnRow.ProgrammeFields}", new Parameters().With("id", Sortable.Of(id))) is { } row ? OwnRow.Programme(row) : null;

    public override async Task<Decision?> FindDecisionAsync(string claim) =>
        await OneAsync($"MATCH (d:Decision {{claim: $given.claim}}) RETURN {OwnRow.DecisionFields}", new Parameters().With("claim", Sortable.Of(claim))) is { } row ? OwnRow.Decision(row) : null;

    public override async Task<Node?> FindNodeAsync(string id)
    {
        const string find = "UNWIND $given.keys AS key MATCH (x:Item {key: key}) WHERE x:Node RETURN x.record, x.details";
        return StoredItem.Node(await AskAsync(find, new Parameters().WithTexts("keys", OwnParameters.Keys(_slot, id))));
    }

    public override async Task<Claim?> FindClaimAsync(string id)
    {
        var found = StoredItem.Claims(await AskAsync(OwnCypher.FindClaims, new Parameters().WithTexts("keys", OwnParameters.Keys(_slot, id))));
        if (found is not [var claim, ..])
        {
            return null;
        }

        _claims[id] = claim;
        return claim.Claim;
    }

    public override async Task<string?> FindSameClaimAsync(string subject, string predicate, string @object, string source)
    {
        const string find = """
            UNWIND $given.keys AS key MATCH (s:Item {key: key})-[l:LINK]->()
            WHERE l.predicate = $given.predicate AND l.object = $given.object AND l.source = $given.source RETURN l.id ORDER BY l.id LIMIT 1
            """;
        var row = await OneAsync(
            find,
            new Parameters().WithTexts("keys", OwnParameters.Keys(_slot, subject)).With("predicate", predicate).With("object", Sortable.Of(@object)).With("source", Sortable.Of(source)));
        return row is null ? null : Sortable.Original(row[0]);
    }

    public override async Task<IReadOnlyList<string>> DependentsAsync(IReadOnlyList<string> ids)
    {
        const string find = """
            UNWIND $given.keys AS key
            CALL (key) {
                MATCH (i:Item {key: key})-[l:LINK]-() USING INDEX SEEK i:Item(key) RETURN l.id AS claim
                UNION MATCH (c:Claim {sourceKey: key}) USING INDEX SEEK c:Claim(sourceKey) RETURN c.id AS claim
                UNION MATCH (i:Item {key: key})<-[:CITES]-(c:Claim) USING INDEX SEEK i:Item(key) RETURN c.id AS claim
            }
            RETURN DISTINCT claim ORDER BY claim
            """;
        var rows = (await AskAsync(find, new Parameters().WithTexts("keys", ids.SelectMany(id => OwnParameters.Keys(_slot, id))))).ToRows();
        return [.. rows.Select(r => Sortable.Original(r[0]))];
    }

    public override async Task<IReadOnlyList<HistoryEvent>> EventsOfAsync(string subject) =>
        [.. (await AskAsync($"MATCH (e:Event {{subject: $given.subject}}) RETURN {OwnRow.EventFields} ORDER BY e.number", new Parameters().With("subject", subject))).ToRows().Select(OwnRow.Event)];

    public override async Task<HistoryEvent?> FindEventAsync(long number) =>
        await OneAsync($"MATCH (e:Event {{number: $given.number}}) RETURN {OwnRow.EventFields}", new Parameters().With("number", number)) is { } row ? OwnRow.Event(row) : null;

    public override async Task<HistoryEvent?> FindEventAsync(string actor, string key) =>
        await OneAsync($"MATCH (e:Event {{actor: $given.actor, key: $given.key}}) RETURN {OwnRow.EventFields}", new Parameters().With("actor", actor).With("key", key)) is { } row ? OwnRow.Event(row) : null;

    /// <summary>Reads where writes are made: in a cluster a member that lags behind would only find out at the end.</summary>
    private static Statement Leading(string text, Parameters parameters) => Statement.Change(text, parameters, repeatable: true);

    private Task<QueryResult> AskAsync(string text, Parameters parameters) =>
        _written ? throw new InvalidOperationException("A session reads before it writes.") : _api.RunAsync(Leading(Plans.Keep + text, parameters), _cancellation);

    private async Task<System.Text.Json.JsonElement[]?> OneAsync(string text, Parameters parameters) => (await AskAsync(text, parameters)).ToRows().FirstOrDefault();
}
