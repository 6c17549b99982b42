using System.Net;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Sqlite;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>A database that is damaged where the start does not look.</summary>
public sealed class DamagedDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("damaged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Server_that_met_the_damage_says_so_and_is_not_ready_any_more()
    {
        var path = Path.Combine(_folder, "test.db");
        await using (var whole = SqliteGraphStore.Open(path))
        {
            await whole.ReplaceSeedAsync(Enumerable.Range(0, 5_000).Select(i => new Node { Id = $"barrier.b{i}", Kind = NodeKinds.Barrier, Label = $"Barrier {i}" }), [], "r", TestContext.Current.CancellationToken);
        }

        Damage(path);
        await using var store = SqliteGraphStore.Open(path);
        var (site, address) = await SiteFixture.StartAsync(store);
        await using var served = site;
        using var client = new GraphQlClient(address);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(client));
        var (status, answer) = await client.SendAsync(new { query = "{ barriers(first: 1000) { nodes { id label } } search(text: \"barrier\") { totalCount } }" });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "UNAVAILABLE"), (status, Assert.Single(answer.Texts("errors.extensions.code"))));
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Contains("is damaged", Assert.Single(answer.Texts("errors.message")), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, answer.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(client));
    }

    private static void Damage(string path)
    {
        using var file = File.OpenWrite(path);
        file.Position = file.Length / 4;
        file.Write(Enumerable.Repeat((byte)0xA5, (int)(file.Length - file.Position)).ToArray());
    }

    private static async Task<HttpStatusCode> ReadyAsync(GraphQlClient client)
    {
        using var response = await client.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
