using FrameworkGraph.Generation;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

/// <summary>graph-seed and JSON-LD lose nothing.</summary>
public sealed class RoundTripTests : ExchangeTest
{
    [Fact]
    public async Task Real_seed_through_graph_seed_is_the_same() => await GraphSeedKeeps(SeedSource);

    [Fact]
    public async Task Generated_graph_through_graph_seed_is_the_same() => await GraphSeedKeeps(Generated());

    [Fact]
    public async Task Real_seed_through_json_ld_is_the_same() => await JsonLdKeeps(SeedSource);

    [Fact]
    public async Task Generated_graph_through_json_ld_is_the_same() => await JsonLdKeeps(Generated());

    [Fact]
    public async Task Tombstones_survive_both_and_the_store_between()
    {
        Tombstone[] buried = [new("barrier.old", Seed.Nodes.First(n => n.Kind == NodeKinds.Barrier).Id, "Merged: \"the same\", said twice."), new("claim.old.a--b", Seed.Claims[0].Id, null), new("work.gone", null, "Never existed.")];
        await using var store = SqliteGraphStore.Open(Path.Combine(Folder, "store.db"));
        await store.ReplaceSeedAsync(Seed.Nodes, Seed.Claims, buried, Seed.Release, Cancellation);
        var source = await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation);
        Assert.Equal(buried, await source.TombstonesAsync(Cancellation));

        var read = SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", source)));
        Assert.Empty(read.Problems);
        Assert.Equal(buried, read.Tombstones);
        var json = new JsonLdReader(await ExportAsync("jsonld", source));
        Assert.Equal(buried, json.Tombstones());
        Assert.Equal(await LinesAsync(SeedSource), Lines(json.Nodes(), json.Claims()));
    }

    [Fact]
    public async Task Text_that_yaml_and_json_could_mistake_survives_both()
    {
        string[] texts = ["yes", "null", "~", "1e3", "2020-01-01", "a: b", "- a", "# a", "'", "\"", "\\", "\t\ttab", "line\nbreak", "\u0085\u2028\u00a0\ufeff", "{a}", "[a]", "*a", "&a", "!a", "%a", "@a", "é e\u0301 漢字 🙂", " edge ", "true", "0x1F"];
        var nodes = texts.Select((t, i) => new Node { Id = $"barrier.b{i}", Kind = NodeKinds.Barrier, Label = t, Details = Json("definition", t) }).ToList();
        await GraphSeedKeeps(new MemorySource(nodes, [], "texts"));
        await JsonLdKeeps(new MemorySource(nodes, [], "texts"));
    }

    [Fact]
    public async Task Store_read_page_by_page_is_what_went_in()
    {
        var graph = new GraphGenerator(3_000, 7);
        await using var store = SqliteGraphStore.Open(Path.Combine(Folder, "store.db"));
        await store.ReplaceSeedAsync(graph.Nodes(), graph.Claims(), graph.Release, Cancellation);
        var source = await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation);
        Assert.Equal(await LinesAsync(Generated()), await LinesAsync(source));
        Assert.Equal(graph.Release, source.Release);
    }

    [Fact]
    public async Task Store_that_changes_between_two_pages_ends_the_read()
    {
        var (first, second) = (new GraphGenerator(3_000, 7), new GraphGenerator(3_000, 8));
        await using var store = SqliteGraphStore.Open(Path.Combine(Folder, "store.db"));
        await store.ReplaceSeedAsync(first.Nodes(), first.Claims(), first.Release, Cancellation);
        var source = await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation);
        await Assert.ThrowsAsync<SourceChangedException>(async () =>
        {
            await foreach (var (claim, i) in source.ClaimsAsync(Cancellation).Select((c, i) => (c, i)))
            {
                if (i == 0)
                {
                    await store.ReplaceSeedAsync(second.Nodes(), second.Claims(), second.Release, Cancellation);
                }
            }
        });
    }

    [Fact]
    public async Task Finding_that_no_claim_reports_is_refused_by_name()
    {
        var finding = new Node { Id = "finding.a.b", Kind = NodeKinds.Finding, Label = "A.", Home = "work.a", Type = "result" };
        var e = await Assert.ThrowsAsync<ExportException>(() => ExportAsync("graph-seed", new MemorySource([finding], [], "x")));
        Assert.Contains("finding.a.b", e.Message);
    }

    private async Task GraphSeedKeeps(MemorySource source)
    {
        var read = SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", source)));
        Assert.Empty(read.Problems);
        Assert.Equal(await LinesAsync(source), Lines(read.Nodes, read.Claims));
    }

    private async Task JsonLdKeeps(MemorySource source)
    {
        var reader = new JsonLdReader(await ExportAsync("jsonld", source));
        reader.Check();
        Assert.Equal(await LinesAsync(source), Lines(reader.Nodes(), reader.Claims()));
    }

    private static Details Json(string name, string value)
    {
        using var buffer = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString(name, value);
            json.WriteEndObject();
        }

        return new(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
