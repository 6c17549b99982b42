using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>Selections drawn from a seed, over the ids and values of a <see cref="RandomGraph"/>.</summary>
internal sealed class RandomSelections(int seed, RandomGraph graph)
{
    private readonly Random _random = new(seed);

    public Viewer Viewer() => new(_random.Next(3) switch { 0 => [], 1 => ["red"], _ => ["blue", "red"] });

    public Selection Selection(int depth)
    {
        Root root = _random.Next(4) switch
        {
            0 => new Root.ByIds(Some([.. graph.Ids, .. graph.ClaimIds, "no"], 8)),
            1 => new Root.Nodes(Nodes()),
            2 => new Root.Claims(Claims()),
            _ => new Root.Search(Pick(["care", "care plan", "joint care", "elan", "word3", "n1", "none such", ""]), Nodes()),
        };
        var order = Order(root is Root.Search);
        return new(root) { Order = order, Page = Page(order), Count = Half(), Fields = (Fields)_random.Next(4), Steps = Steps(depth) };
    }

    public PatternCount Patterns() => new(Nodes(), Half() ? null : Nodes(), Claims(), Half() ? ClaimFilter.Any : Claims());

    public PathQuery Path() => new(Pick(graph.Ids), Pick(graph.Ids), 1 + _random.Next(5), 1 + _random.Next(20), Half() ? ClaimFilter.Any : Claims());

    private Step[] Steps(int depth) => depth == 0 ? [] : [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Step(depth))];

    private Step Step(int depth)
    {
        var order = Order(false);
        return new((Hop)_random.Next(Enum.GetValues<Hop>().Length))
        {
            FromClaim = _random.Next(4) == 0, Claims = Half() ? ClaimFilter.Any : Claims(), Nodes = Half() ? NodeFilter.Any : Nodes(), Order = order, Page = Page(order),
            Count = Half(), Fields = (Fields)_random.Next(4), Steps = Steps(depth - 1),
        };
    }

    private Order Order(bool ranked) => new((OrderField)_random.Next(ranked ? 5 : 4), Half());

    private Page Page(Order order) => new(_random.Next(6), Half(), Cursor(order.Field), Cursor(order.Field));

    private Cursor? Cursor(OrderField field) => _random.Next(3) != 0 ? null : new(
        field,
        field switch
        {
            OrderField.Id => null, OrderField.Label => graph.Nodes[_random.Next(graph.Nodes.Count)].Label, OrderField.Year => $"{2000 + _random.Next(4)}", _ => $"{_random.Next(5)}",
        },
        Pick([.. graph.Ids, .. graph.ClaimIds]));

    private NodeFilter Nodes() => _random.Next(3) == 0 ? NodeFilter.Any : new()
    {
        Ids = Rarely(graph.Ids, 30), Kinds = Rarely(["finding", "barrier", "element", "work"], 2), Types = Rarely(["study", "review"], 1), Homes = Rarely(graph.Ids[..5], 3),
        Jurisdictions = Rarely(["England", "Wales"], 1), YearFrom = _random.Next(5) == 0 ? 2001 : null, YearTo = _random.Next(5) == 0 ? 2002 : null,
        Links = _random.Next(3) != 0 ? [] : [new LinkFilter((Hop)_random.Next(3), Claims(), Rarely(graph.Ids, 20), Rarely(graph.Ids[..5], 3), Half())],
    };

    private ClaimFilter Claims() => _random.Next(3) == 0 ? ClaimFilter.Any : new()
    {
        Predicates = Rarely(["reports", "identifies", "concerns", "supports"], 2), Subjects = Rarely(graph.Ids, 30), Objects = Rarely(graph.Ids, 30), Sources = Rarely(graph.Works, 3),
        Cites = Rarely(graph.Works, 3), BetweenHomes = _random.Next(12) == 0 ? Some(graph.Ids[..5], 4) : null, Paragraphs = Rarely(graph.Ids, 20), Jurisdictions = Rarely(["England"], 1),
        YearFrom = _random.Next(6) == 0 ? 2001 : null, Facets = Half() ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { ["status"] = Some(["accepted", "disputed"], 2) },
    };

    private IReadOnlyList<string>? Rarely(string[] values, int most) => _random.Next(6) == 0 ? Some(values, most) : null;

    private string[] Some(string[] values, int most) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => Pick(values))];

    private string Pick(string[] values) => values[_random.Next(values.Length)];

    private bool Half() => _random.Next(2) == 0;
}
