using FrameworkGraph.Graph;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

internal sealed partial class Neo4jWorkspaceSession
{
    private readonly List<(string Id, object? Row)> _programmes = [];
    private readonly List<(string Id, object? Row)> _proposals = [];
    private readonly List<(string Id, object? Row)> _decisions = [];
    private readonly List<(Claim Claim, string Slot)> _standings = [];
    private readonly List<ProjectedRows> _old = [];
    private readonly List<ProjectedRows> _new = [];
    private HistoryEvent? _event;
    private bool _written;
    private long _evidence;
    private long _workspace;

    public override Task PutProgrammeAsync(string id, ProgrammeDocument? document) =>
        Keep(() => _programmes.Add((id, document is null ? null : OwnRow.Of(document))));

    public override Task PutProposalAsync(string id, Claim? claim) =>
        Keep(() => _proposals.Add((id, claim is null ? null : new { claim = Sortable.Of(id), document = ClaimText.Write(claim) })));

    public override Task PutDecisionAsync(string claim, Decision? decision) => Keep(() => _decisions.Add((claim, decision is null ? null : OwnRow.Of(decision))));

    public override Task SetStandingAsync(string claim, string status, string details) => Keep(() =>
    {
        var (found, slot) = _claims[claim];
        _standings.Add((found with { Status = status, Details = new(details) }, slot));
    });

    public override Task ReplaceRowsAsync(ProjectedRows old, ProjectedRows @new) => Keep(() =>
    {
        _old.Add(old);
        _new.Add(@new);
    });

    public override Task<HistoryEvent> AppendAsync(HistoryEvent happened)
    {
        if (_event is not null)
        {
            throw new InvalidOperationException("A change is one event.");
        }

        (_written, _event) = (true, happened with { Number = _events + 1 });
        return Task.FromResult(_event);
    }

    public override Task RaiseRevisionAsync(bool evidence) => Keep(() => (_evidence, _workspace) = evidence ? (_evidence + 1, _workspace) : (_evidence, _workspace + 1));

    /// <summary>Makes the change, if there is any.</summary>
    /// <returns>Whether it is made; else somebody else's change or a new seed came first and everything is to be read again.</returns>
    public async Task<bool> CommitAsync()
    {
        if (!_written)
        {
            // What refused it was read bit by bit: it holds if that was all of one state.
            return await BeginAsync(_api, _cancellation) is { } now && (now._events, now._slot) == (_events, _slot);
        }

        var announced = await Announcement.MakeAsync(_api, _cancellation);
        await using (announced)
        {
            return await CommitAsync(announced.Number);
        }
    }

    private async Task<bool> CommitAsync(long announced)
    {
        var mark = Guid.NewGuid().ToString("N");
        var parameters = new Parameters().With("announced", announced).With("events", _events).With("slot", _slot).With("evidence", _evidence).With("workspace", _workspace)
            .With("event", json => System.Text.Json.JsonSerializer.Serialize(json, OwnRow.Of(_event ?? throw new InvalidOperationException("A change without an event."), mark)))
            .WithRows("programmes", Kept(_programmes)).WithTexts("goneProgrammes", Gone(_programmes))
            .WithRows("proposals", Kept(_proposals)).WithTexts("goneProposals", Gone(_proposals))
            .WithRows("decisions", Kept(_decisions)).WithTexts("goneDecisions", Gone(_decisions))
            .WithTexts("goneItems", Ids(_old).Except(Ids(_new)).Select(OwnParameters.OwnKey))
            .WithTexts("keptClaims", ClaimIds(_old).Intersect(ClaimIds(_new)).Select(OwnParameters.OwnKey))
            .WithNodes("nodes", _new.SelectMany(r => r.Nodes)).WithNodes("shared", _new.SelectMany(r => r.Shared).DistinctBy(n => n.Id))
            .WithClaims(_new.SelectMany(r => r.Claims)).WithStandings(_standings);

        // Sent again where no answer came: the state tells whether it was made already, and the mark by whom.
        if ((await _api.RunAsync(Leading(OwnCypher.Commit, parameters), _cancellation)).ToRows().Count > 0)
        {
            return true;
        }

        var follower = (await _api.RunAsync(Leading(OwnCypher.Follower, new Parameters().With("number", _events + 1)), _cancellation)).ToRows();
        return follower is [[var made]] && made.GetString() == mark;
    }

    private Task Keep(Action keep)
    {
        _written = true;
        keep();
        return Task.CompletedTask;
    }

    private static IEnumerable<string> Ids(IEnumerable<ProjectedRows> rows) => ClaimIds(rows).Concat(rows.SelectMany(r => r.Nodes.Select(n => n.Id)));

    private static IEnumerable<string> ClaimIds(IEnumerable<ProjectedRows> rows) => rows.SelectMany(r => r.Claims.Select(c => c.Id));

    private static IEnumerable<object> Kept(IEnumerable<(string Id, object? Row)> documents) => documents.Where(d => d.Row is not null).Select(d => d.Row!);

    private static IEnumerable<string> Gone(IEnumerable<(string Id, object? Row)> documents) => documents.Where(d => d.Row is null).Select(d => Sortable.Of(d.Id));
}
