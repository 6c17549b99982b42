using System.Net.Http.Json;
using System.Text.Json;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Soak.Tests;

/// <summary>The fixed mix of reads and writes: what the page asks, what a script asks, and people saving their programmes.</summary>
public sealed class Mix
{
    private const string Save = "mutation($input: SaveProgrammeInput!) { saveProgramme(input: $input) { subject version userErrors { code message } } }";
    private readonly string[] _findings = [.. RealSeed.Content.Nodes.Where(n => n.Kind.Slug == "finding").Select(n => n.Id)];
    private readonly string[] _words = ["trust", "communication", "funding", "professional", "leadership", "joint working"];
    private readonly Programme[] _programmes = [.. Enumerable.Range(0, 12).Select(i => new Programme($"Programme {i}"))];
    private int _choice;
    private int _turn;

    public Mix() => Operations =
    [
        Operation.Of("frameworks and elements", 25, "{ frameworks { nodes { id label elements(first: 30) { nodes { id label } } } } }"),
        Operation.Of("a finding with its claims", 25, "query($id: ID!) { finding(id: $id) { label document { label } claims(first: 20) { nodes { readsAloud basis confidence } } } }", () => new { id = Next(_findings) }),
        Operation.Of("search", 20, "query($text: String!) { search(text: $text, first: 10) { totalCount nodes { id ... on GraphNode { label } } } }", () => new { text = Next(_words) }),
        Operation.Of("nested lists", 15, "{ barriers(first: 20) { edges { node { id label findings(first: 5) { edges { node { id label concerns(first: 3) { edges { node { id label } } } } } } } } } }"),
        Operation.Of("gap map", 5, "{ gapMap(rows: { kinds: [ELEMENT] }, columns: { kinds: [BARRIER] }) { cells { documents works } } }"),
        new("save a programme", 10, SaveAsync),
    ];

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The operation whose turn it is; every hundred have the same make-up.</summary>
    public Operation Choose()
    {
        // 37 and 100 have no common factor, so that the kinds come mixed.
        var place = (int)((uint)Interlocked.Increment(ref _choice) * 37 % 100);
        return Operations.First(o => (place -= o.Weight) < 0);
    }

    private T Next<T>(T[] values) => values[(uint)Interlocked.Increment(ref _turn) % values.Length];

    private async Task<HttpResponseMessage> SaveAsync(HttpClient http)
    {
        var programme = Next(_programmes);
        await programme.Gate.WaitAsync();
        try
        {
            object input = programme.Id is null ? new { name = programme.Name } : new { id = programme.Id, name = programme.Name, expectedVersion = programme.Version };
            var response = await http.PostAsJsonAsync("/graphql", new { query = Save, variables = new { input } });
            var saved = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("data").GetProperty("saveProgramme");
            (programme.Id, programme.Version) = (saved.GetProperty("subject").GetString(), saved.GetProperty("version").GetInt32());
            return response;
        }
        finally
        {
            programme.Gate.Release();
        }
    }

    private sealed class Programme(string name)
    {
        public string Name { get; } = name;

        public SemaphoreSlim Gate { get; } = new(1);

        public string? Id { get; set; }

        public int Version { get; set; }
    }
}
