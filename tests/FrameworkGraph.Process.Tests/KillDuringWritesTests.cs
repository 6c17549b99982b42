using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>The server is killed while several clients write, again and again over one database.</summary>
public sealed class KillDuringWritesTests : ProcessTest
{
    private const int Clients = 4;

    /// <summary>What must answer nothing: each line of an answer is something that history and data disagree about.</summary>
    private static readonly string[] Disagreements =
    [
        "SELECT 'events are missing' WHERE (SELECT count(*) FROM event) <> (SELECT ifnull(max(number), 0) FROM event)",
        "SELECT key FROM event GROUP BY actor, key HAVING count(*) > 1",
        "SELECT subject || ' goes from version to version' FROM event GROUP BY subject HAVING count(*) <> max(version)",
        """
        SELECT p.id FROM programme p LEFT JOIN event e ON e.number = (SELECT max(number) FROM event WHERE subject = p.id)
        WHERE e.number IS NULL OR e.version <> p.version OR e.after ->> 'state' <> p.state OR e.after ->> '$.content.name' <> p.document ->> 'name'
        """,
        "SELECT subject FROM event WHERE subject LIKE 'programme.%' AND subject NOT IN (SELECT id FROM programme)",
        """
        SELECT d.claim FROM decision d LEFT JOIN event e ON e.number = (SELECT max(number) FROM event WHERE subject = d.claim) JOIN claim c ON c.id = d.claim
        WHERE e.number IS NULL OR e.after ->> 'status' <> d.status OR e.reason <> d.reason OR d.status <> (SELECT text FROM term WHERE field = 'status' AND code = (c.facets >> 48) & 63)
        """,
        "SELECT subject FROM event WHERE deed = 'ClaimDecided' AND subject NOT IN (SELECT claim FROM decision)",
        "SELECT p.id FROM programme p JOIN node n ON n.id = p.id WHERE (p.state = 'Published') <> (n.audience = '')",
        "SELECT id FROM programme WHERE id NOT IN (SELECT id FROM node)",
        "SELECT 'workspace revision' WHERE (SELECT value FROM meta WHERE name = 'workspace') <> (SELECT count(*) FROM event WHERE subject LIKE 'programme.%')",
        "SELECT 'evidence revision' WHERE (SELECT value FROM meta WHERE name = 'evidence') <> 1 + (SELECT count(*) FROM event WHERE subject NOT LIKE 'programme.%')",
    ];

    [Fact]
    public async Task Server_killed_while_clients_write_keeps_every_acknowledged_write()
    {
        var (kills, random) = (Long ? 100 : 10, new Random(17));
        var claims = RealSeed.OfPredicate["addresses"].Where(c => c.Status == "accepted").Select(c => c.Id).Take(Clients * 3).Chunk(3).ToList();
        var writers = Enumerable.Range(0, Clients).Select(i => new Writer(i, claims[i])).ToList();
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var program = Serve();
            var page = await program.ReadyAsync();
            Check(writers);
            var before = writers.Sum(w => w.Acknowledged.Count);
            var writing = writers.Select(w => w.WriteUntilKilledAsync(page)).ToArray();
            while (writers.Sum(w => w.Acknowledged.Count) < before + Clients && !Array.Exists(writing, w => w.IsCompleted))
            {
                await Task.Delay(5, Cancellation);
            }

            await Task.Delay(random.Next(250), Cancellation);
            await program.KillAsync();
            await Task.WhenAll(writing);
        }

        await using var last = Serve();
        var end = await last.ReadyAsync();
        Check(writers);
        await CheckServedAsync(end, writers);
        Assert.True(writers.Sum(w => w.Repeated) > 0, "No write was on its way when the server was killed: the kills came at the wrong moments.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {writers.Sum(w => w.Acknowledged.Count)} acknowledged writes, {writers.Sum(w => w.Repeated)} sent again.");
    }

    private void Check(List<Writer> writers)
    {
        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
        Assert.Empty(Query("PRAGMA foreign_key_check"));
        Assert.All(Disagreements, sql => Assert.Empty(Query(sql)));
        var history = Query("SELECT number || '|' || subject || '|' || version || '|' || key FROM event").ToHashSet();
        var marks = Query("SELECT number || '|' || coalesce(after ->> '$.content.name', reason) FROM event").ToHashSet();
        foreach (var saved in writers.SelectMany(w => w.Acknowledged))
        {
            Assert.Contains($"{saved.Number}|{saved.Subject}|{saved.Version}|{saved.Key}", history);
            Assert.True(saved.Mark.Length == 0 || marks.Contains($"{saved.Number}|{saved.Mark}"), $"What {saved} saved is not there.");
        }
    }

    /// <summary>The same through the front door: every programme as it was last acknowledged, or as the one write without an answer left it.</summary>
    private static async Task CheckServedAsync(Uri page, List<Writer> writers)
    {
        using var client = new Client(page);
        var served = new Dictionary<string, int>();
        for (string? after = null; ;)
        {
            var list = (await client.DataAsync("query($after: String) { myProgrammes(first: 1000, after: $after) { nodes { id version } pageInfo { hasNextPage endCursor } } }", new { after })).GetProperty("myProgrammes");
            foreach (var node in list.GetProperty("nodes").EnumerateArray())
            {
                served.Add(node.GetProperty("id").GetString()!, node.GetProperty("version").GetInt32());
            }

            if (!list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = list.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        foreach (var programme in writers.SelectMany(w => w.Acknowledged).Where(a => a.Subject.StartsWith("programme.", StringComparison.Ordinal)).GroupBy(a => a.Subject))
        {
            Assert.InRange(served[programme.Key], programme.Max(a => a.Version), programme.Max(a => a.Version) + 1);
        }
    }
}
