using System.Globalization;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store.Tests.Conformance;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>
/// Databases as programs of older versions left them, kept as SQL in the folder Versions. The program of a version that raises
/// the schema adds the file of the version before it.
/// </summary>
public sealed class SqliteUpgradeTests : SqliteTest
{
    private const string Decided = "claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity";
    private const string Published = "programme.own-e16b8b2589a526f7";
    private const string Draft = "programme.own-11ad3fe1d1c6c034";
    private const string Proposed = "claim.proposed.e7bd218502bdd2c5";
    private const string NamedClaimsSql = """
        SELECT id || '|' || subject || '|' || predicate || '|' || object || '|' || source || '|' || ifnull(phrase, '') || '|' || status || '|' || confidence || '|' || details FROM claim ORDER BY id
        """;

    /// <summary>From version 5 on ends are keys, and what repeats is a code.</summary>
    private const string KeyedClaimsSql = """
        SELECT c.id || '|' || s.id || '|' || p.text || '|' || o.id || '|' || w.id || '|' || ifnull(c.phrase, '') || '|' || a.text || '|' || f.text || '|' || c.details FROM claim c
        JOIN item s ON s.key = c.subject JOIN item o ON o.key = c.object JOIN node w ON w.key = c.source JOIN term p ON p.field = 'predicate' AND p.code = c.predicate
        JOIN term a ON a.field = 'status' AND a.code = (c.facets >> 48) & 63 JOIN term f ON f.field = 'confidence' AND f.code = (c.facets >> 42) & 63 ORDER BY c.id
        """;

    private const string NamedCitesSql = "SELECT claim || '|' || work FROM cites ORDER BY claim, work";
    private const string KeyedCitesSql = "SELECT c.id || '|' || w.id FROM cited k JOIN claim c ON c.key = k.claim JOIN node w ON w.key = k.work ORDER BY c.id, w.id";
    private static readonly Actor Person = new("person.7a980bfd135d4716", [Role.Editor, Role.Curator], ["local"]);
    private static readonly Viewer Team = new(["local"]);

    private static string Versions => Path.Combine(AppContext.BaseDirectory, "Sqlite", "Versions");

    public static TheoryData<int> OlderVersions => [.. Directory.GetFiles(Versions, "version-*.sql").Select(f => int.Parse(Path.GetFileNameWithoutExtension(f)["version-".Length..], CultureInfo.InvariantCulture)).Order()];

    [Fact]
    public void Every_older_version_has_a_file() => Assert.Equal(Enumerable.Range(1, Math.Max(4, SqliteSchema.Version - 1)), OlderVersions.Select(v => v.Data));

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task Populated_database_of_an_older_version_is_upgraded_with_nothing_lost(int version)
    {
        Lay(version);
        var nodes = Texts("SELECT id || '|' || kind || '|' || label || '|' || ifnull(type, '') || '|' || ifnull(year, '') || '|' || details FROM node ORDER BY id");
        var (claims, cites) = (Texts(version < 5 ? NamedClaimsSql : KeyedClaimsSql), Texts(version < 5 ? NamedCitesSql : KeyedCitesSql));

        await using var store = Open();
        var answer = await store.ReadAsync([new(new Root.Nodes(NodeFilter.Any)), new(new Root.Claims(ClaimFilter.Any))], Team, Cancellation);
        var read = answer.Connections[1].Rows.Select(r => r.Claim!).ToList();
        Assert.Equal(nodes, answer.Connections[0].Rows.Select(r => r.Node!).Select(n => $"{n.Id}|{n.Kind.Slug}|{n.Label}|{n.Type}|{n.Year}|{n.Details.Json}"));
        Assert.Equal(claims, read.Select(c => $"{c.Id}|{c.Subject}|{c.Predicate}|{c.Object}|{c.Source}|{c.Phrase}|{c.Status}|{c.Confidence}|{c.Details.Json}"));
        Assert.Equal(cites, read.SelectMany(c => c.Cites.Order(StringComparer.Ordinal).Select(work => $"{c.Id}|{work}")));
        Assert.Contains("barrier.governance-complexity", (await store.ReadAsync([new(new Root.Search("unclear governance", NodeFilter.Any))], Viewer.Anybody, Cancellation)).Connections[0].Ids());
        Assert.Equal(["work.black-2017"], (await store.ReadAsync([new(new Root.Claims(new ClaimFilter { Cites = ["work.black-2017"] }))], Viewer.Anybody, Cancellation)).Connections[0].Rows.Single().Claim!.Cites);
        Assert.Equal(["ok"], Texts("PRAGMA integrity_check"));
        Assert.Empty(Texts("PRAGMA foreign_key_check"));
        Assert.Equal([$"{SqliteSchema.Version}"], Texts("SELECT CAST(user_version AS TEXT) FROM pragma_user_version"));
    }

    /// <summary>Until version 5 they were in the details alone.</summary>
    [Fact]
    public async Task Further_places_of_an_older_version_are_found()
    {
        Lay(5);
        await using var store = Open();
        var answer = await store.ReadAsync(
            [new(new Root.Claims(new ClaimFilter { Paragraphs = ["eccles-2017.p75"] })), new(new Root.Claims(new ClaimFilter { Paragraphs = ["eccles-2017.p74"] })) { Count = true }], Team, Cancellation);
        Assert.Equal(["claim.eccles-2017.barrier.national-local-tension--leads-to--outcome.efficiency"], answer.Connections[0].Ids());
        Assert.Equal(answer.Connections[0].Ids(), answer.Connections[1].Ids());
        Assert.Equal(["barrier.national-local-tension"], Texts("SELECT n.id FROM also_at a JOIN node n ON n.key = a.item"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Own_work_of_an_older_version_stays_and_can_be_gone_on_with(int version)
    {
        Lay(version);
        var events = Texts("SELECT number || '|' || deed || '|' || subject || '|' || version || '|' || ifnull(after, '') FROM event ORDER BY number");
        await using var store = Open();

        var programmes = (await store.ReadProgrammesAsync(new ProgrammeQuery(null, null, new Page(10)), Team, Cancellation)).Programmes;
        Assert.Equal([(Draft, 1, ProgrammeState.Draft, "Still a draft"), (Published, 2, ProgrammeState.Published, "Kept through versions")], programmes.Select(p => (p.Id, p.Version, p.State, p.Content.Name)));
        Assert.Empty((await store.ReadAsync([new(new Root.ByIds([Draft]))], Viewer.Anybody, Cancellation)).Connections[0].Rows);
        var history = (await store.ReadHistoryAsync(new HistoryQuery(null, null, false, new Page(10)), Team, Cancellation)).Events;
        Assert.Equal(events, history.Select(e => $"{e.Number}|{e.Deed}|{e.Subject}|{e.Version}|{e.After}"));
        Assert.Equal("local", (await store.ReadPeopleAsync([Person.Id], Cancellation))[Person.Id].Issuer);
        Assert.Empty(await store.LooseEndsAsync(Cancellation));

        Assert.Equal("disputed", await StatusAsync(store, Decided));
        Assert.Empty((await store.ApplyAsync(new Change.Undo(4), Person, DateTimeOffset.UnixEpoch, Cancellation)).Errors);
        Assert.Equal("accepted", await StatusAsync(store, Decided));
        Assert.Empty((await store.ApplyAsync(new Change.UnpublishProgramme(Published) { Expected = 2 }, Person, DateTimeOffset.UnixEpoch, Cancellation)).Errors);

        var seed = await store.ReadAsync([new(new Root.Nodes(NodeFilter.Any)), new(new Root.Claims(ClaimFilter.Any))], Viewer.Anybody, Cancellation);
        await store.ReplaceSeedAsync(
            seed.Connections[0].Rows.Select(r => r.Node!).Where(n => !n.Id.Contains(".own-", StringComparison.Ordinal) && !n.Id.StartsWith("coder.", StringComparison.Ordinal)),
            seed.Connections[1].Rows.Select(r => r.Claim!).Where(c => c.Id != Proposed), "another", Cancellation);
        Assert.Equal("candidate", await StatusAsync(store, Proposed));
        Assert.Equal(2, (await store.ReadProgrammesAsync(new ProgrammeQuery(null, null, new Page(10)), Team, Cancellation)).Programmes.Count);
        Assert.Empty(await store.LooseEndsAsync(Cancellation));
    }

    private void Lay(int version)
    {
        Run(System.IO.File.ReadAllText(Path.Combine(Versions, $"version-{version}.sql")));
        Assert.Equal([$"{version}"], Texts("SELECT CAST(user_version AS TEXT) FROM pragma_user_version"));
    }

    private List<string> Texts(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static async Task<string?> StatusAsync(GraphStore store, string claim) =>
        (await store.ReadAsync([new(new Root.ByIds([claim]))], Viewer.Anybody, Cancellation)).Connections[0].Rows.SingleOrDefault()?.Claim!.Status;
}
