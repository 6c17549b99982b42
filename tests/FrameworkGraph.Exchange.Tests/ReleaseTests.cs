using FrameworkGraph.Graph;
using FrameworkGraph.Seed;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

/// <summary>A release is named by its evidence, by whatever way that came.</summary>
public sealed class ReleaseTests : ExchangeTest
{
    [Fact]
    public async Task Evidence_has_the_same_name_after_a_store_and_either_layout()
    {
        Tombstone[] buried = [new("barrier.old", Seed.Nodes[0].Id, "Merged."), new("work.gone", null, null)];
        var name = EvidenceHash.Of(Seed.Nodes, Seed.Claims, buried);
        await using var store = SqliteGraphStore.Open(Path.Combine(Folder, "store.db"));
        await store.ReplaceSeedAsync(Seed.Nodes, Seed.Claims, buried, name, Cancellation);
        var source = await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation);
        Assert.Equal(name, new JsonLdReader(await ExportAsync("jsonld", source)).Check(cancellation: Cancellation));
        Assert.Equal(name, SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", source))).Release);
    }

    [Fact]
    public async Task Generated_graph_has_the_same_name_in_either_layout()
    {
        var json = new JsonLdReader(await ExportAsync("jsonld", Generated())).Check(cancellation: Cancellation);
        Assert.Equal(json, SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", Generated()))).Release);
    }

    [Fact]
    public void Comments_order_and_the_files_that_things_stand_in_do_not_matter()
    {
        SeedFolder[] same =
        [
            new([("a.yaml", "format: 1\ncoders:\n  - {id: coder.a, label: A, type: person}\nbarriers:\n  - {id: barrier.b, label: \"B\", definition: D, note: N}\n")]),
            new([("b.yaml", "# Of another day\nformat: 1\nbarriers:\n  - note: N\n    definition: D\n    label: B\n    id: barrier.b\n"), ("c.yaml", "format: 1\ncoders:\n  - {id: coder.a, type: person, label: A}\n")]),
        ];
        var read = same.Select(SeedReader.Read).ToList();
        Assert.All(read, content => Assert.Equal(2, content.Nodes.Count));
        Assert.Equal(read[0].Release, read[1].Release);
        Assert.NotEqual(same[0].Fingerprint(), same[1].Fingerprint());
        Assert.Equal(EvidenceHash.Of(Seed.Nodes, Seed.Claims, []), EvidenceHash.Of(Seed.Nodes.Reverse(), Seed.Claims.Reverse(), []));
    }

    [Fact]
    public void Any_field_matters()
    {
        var (node, claim) = (Seed.Nodes.First(n => n.Details.Text("definition") is not null), Seed.Claims[0]);
        string Node(Node other) => EvidenceHash.Of([other], [claim], []);
        string Claim(Claim other) => EvidenceHash.Of([node], [other], []);
        string[] names =
        [
            Node(node), Node(node with { Label = "L" }), Node(node with { Year = 1 }), Node(node with { Number = 1 }), Node(node with { Details = new("{\"definition\":\"D\"}") }), Node(node with { Audience = "team" }),
            Claim(claim with { Status = "disputed" }), Claim(claim with { Cites = ["work.x"] }), Claim(claim with { Phrase = "P" }), Claim(claim with { Details = new("{\"value\":1.5}") }),
            EvidenceHash.Of([node], [claim], [new("barrier.old", null, null)]), EvidenceHash.Of([node], [], []), EvidenceHash.Of([], [claim], []),
        ];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[0-9a-f]{16}$", name));
    }

    [Theory]
    [InlineData("{\"definition\":\"a\\u0000\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028é🙂\"}")]
    [InlineData("{\"definition\":\"\\u0061\",\"note\":\"\\ud83d\\ude42\"}")]
    public async Task Text_of_every_kind_gives_the_name_that_another_program_gives_it(string details)
    {
        var node = new Node { Id = "barrier.b", Kind = Ontology.NodeKinds.Barrier, Label = "<B> & 'b' +", Details = new(details) };
        var read = await ForeignReader.ReadAsync("jsonld", await ExportAsync("jsonld", new MemorySource([node], [], "r")));
        Assert.Equal(EvidenceHash.Of([node], [], []), read.GetProperty("release").GetString());
    }
}
