using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Sqlite;
using Microsoft.AspNetCore.Builder;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>Ids that were merged or withdrawn, over a small seed of their own: the real one has none yet.</summary>
public sealed class TombstoneTests : IAsyncLifetime
{
    private const string Query = """
        query($ids: [ID!]!, $id: ID!) {
          node(id: $id) { __typename id ...Buried }
          nodes(ids: $ids) { __typename id ...Buried ... on Barrier { label } }
        }
        fragment Buried on Tombstone {
          supersededBy reason
          successor { __typename id ... on Barrier { label addressedBy { nodes { id } } } ... on Claim { predicate } }
          again: successor { id }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tombstones-").FullName;
    private SqliteGraphStore _store = null!;
    private WebApplication _site = null!;
    private GraphQlClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        Node[] nodes = [new() { Id = "work.w", Kind = NodeKinds.Work, Label = "W" }, new() { Id = "barrier.b", Kind = NodeKinds.Barrier, Label = "B" }, new() { Id = "enabler.e", Kind = NodeKinds.Enabler, Label = "E" }];
        Claim claim = new()
        {
            Id = "claim.c", Subject = "enabler.e", Predicate = "addresses", Object = "barrier.b", Source = "work.w", Basis = "stated", Confidence = "high", Status = "accepted",
            Coder = "coder.c", Date = "2026-01-31",
        };
        _store = SqliteGraphStore.Open(Path.Combine(_folder, "test.db"));
        await _store.ReplaceSeedAsync(nodes, [claim], [new("barrier.old", "barrier.b", "Merged."), new("claim.old", "claim.c", null), new("work.gone", null, "Withdrawn.")], "small", CancellationToken.None);
        (_site, var address) = await SiteFixture.StartAsync(_store);
        _client = new GraphQlClient(address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Node_of_a_merged_id_is_its_tombstone_and_leads_to_its_successor()
    {
        var node = (await _client.AskAsync(Query, new { id = "barrier.old", ids = Array.Empty<string>() })).At("node");

        Assert.Equal(("Tombstone", "barrier.old", "barrier.b", "Merged."), (node.Text("__typename"), node.Text("id"), node.Text("supersededBy"), node.Text("reason")));
        Assert.Equal(("Barrier", "B", "barrier.b"), (node.Text("successor.__typename"), node.Text("successor.label"), node.Text("again.id")));
        Assert.Equal(["enabler.e"], node.Texts("successor.addressedBy.nodes.id"));
    }

    [Fact]
    public async Task Nodes_have_tombstones_in_their_places()
    {
        var nodes = (await _client.AskAsync(Query, new { id = "barrier.b", ids = new[] { "work.gone", "barrier.b", "never", "claim.old", "barrier.old", "barrier.old" } })).List("nodes");

        Assert.Equal(["Tombstone", "Barrier", null, "Tombstone", "Tombstone", "Tombstone"], nodes.Select(n => n.ValueKind == JsonValueKind.Null ? null : n.Text("__typename")));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "Withdrawn."), (nodes[0].At("supersededBy").ValueKind, nodes[0].At("successor").ValueKind, nodes[0].Text("reason")));
        Assert.Equal(("Claim", "ADDRESSES"), (nodes[3].Text("successor.__typename"), nodes[3].Text("successor.predicate")));
    }

    [Fact]
    public async Task Node_of_a_merged_id_whose_successor_nobody_asks_for_has_its_id_and_type() =>
        Assert.Equal("""{"__typename":"Tombstone","id":"barrier.old"}""", (await _client.AskAsync("{ node(id: \"barrier.old\") { __typename id } }")).At("node").GetRawText());

    [Fact]
    public async Task Fields_of_one_kind_and_lists_know_no_tombstones()
    {
        var data = await _client.AskAsync("{ barrier(id: \"barrier.old\") { id } claim(id: \"claim.old\") { id } barriers { totalCount } search(text: \"old\") { totalCount } neighbourhood(id: \"barrier.old\") { claims } paths(from: \"barrier.old\", to: \"enabler.e\") { length } }");

        Assert.Equal("""{"barrier":null,"claim":null,"barriers":{"totalCount":1},"search":{"totalCount":0},"neighbourhood":null,"paths":[]}""", data.GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }
}
