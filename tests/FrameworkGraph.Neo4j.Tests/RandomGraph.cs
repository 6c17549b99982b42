using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>A small graph drawn from a seed: claims about claims, links to themselves, parallel links, private things, ids beyond ASCII.</summary>
internal sealed class RandomGraph
{
    private static readonly string[] Marks = ["", "", "", "é", "Z", "\uE000", "\U0001F600", "'", "\"", "/", "ﬁ"];

    public RandomGraph(int seed, int nodes = 60, int claims = 200)
    {
        var random = new Random(seed);
        string? maybe(params string[] values) => random.Next(3) == 0 ? null : Pick(values);
        string Pick(string[] values) => values[random.Next(values.Length)];
        string audience() => random.Next(12) == 0 ? Pick(["red", "blue"]) : "";
        NodeKind[] kinds = [NodeKinds.Finding, NodeKinds.Barrier, NodeKinds.Element, NodeKinds.Work, NodeKinds.Paragraph];
        var ids = Enumerable.Range(0, nodes).Select(i => $"n{random.Next(10)}{Pick(Marks)}.{i}").ToArray();
        var claimIds = Enumerable.Range(0, claims).Select(i => $"c{random.Next(10)}{Pick(Marks)}.{i}").ToArray();
        Nodes = [.. ids.Select((id, i) => new Node
        {
            Id = id, Kind = i < 5 ? NodeKinds.Work : kinds[random.Next(kinds.Length)], Label = $"{Pick(["Care", "care plan", "Élan", "joint Care budgets"])} {Pick(Marks)}",
            Type = maybe("study", "review"), Home = random.Next(4) == 0 ? null : ids[random.Next(5)], Paragraph = maybe(ids), Number = random.Next(3) == 0 ? null : random.Next(5),
            Year = random.Next(3) == 0 ? null : 2000 + random.Next(4), Jurisdiction = maybe("England", "Wales"), Audience = audience(), Details = new($$"""{"definition":"word{{i % 7}} other"}"""),
        })];
        var works = Nodes.Where(n => n.Kind == NodeKinds.Work).Select(n => n.Id).ToArray();
        string end(int i) => random.Next(8) == 0 ? claimIds[random.Next(claims)] : ids[random.Next(nodes)];
        Claims = [.. claimIds.Select((id, i) => new Claim
        {
            Id = id, Subject = end(i), Object = end(i), Predicate = Pick(["reports", "identifies", "concerns", "supports"]), Source = Pick(works), Coder = Pick(ids), Date = "2026-01-02",
            Cites = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pick(works)).Distinct().Order(StringComparer.Ordinal)], Paragraph = maybe(ids), Phrase = maybe("a \"phrase\""),
            Basis = Pick(["stated", "inferred"]), Attribution = maybe("own", "direct", "unattributed"), Confidence = Pick(["high", "low"]), Status = Pick(["accepted", "disputed", "rejected"]),
            Direction = maybe("helps", "hinders"), Year = random.Next(3) == 0 ? null : 2000 + random.Next(4), Jurisdiction = maybe("England", "Wales"), Audience = audience(), Details = new("""{"note":"x"}"""),
        })];
        (Ids, ClaimIds, Works) = (ids, claimIds, works);
    }

    public IReadOnlyList<Node> Nodes { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public string[] Ids { get; }

    public string[] ClaimIds { get; }

    public string[] Works { get; }
}
