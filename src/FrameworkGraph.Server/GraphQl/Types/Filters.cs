using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The filters of claims and of links between nodes.</summary>
internal static class Filters
{
    public const string ClaimFilterName = "ClaimFilter";
    public const string LinkFilterName = "LinkFilter";

    /// <summary>What programmes say of themselves is no evidence, and is there only for who asks for it.</summary>
    private static readonly string[] NotSelfReported = ["stated", "inferred"];

    private static readonly (string Name, string Description)[] Ids =
    [
        ("subjects", "The subject is one of these."), ("objects", "The object is one of these."), ("sources", "Carried by one of these works."),
        ("betweenHomes", "Both ends belong to one of these documents or frameworks."), ("cites", "One of these works is named behind it."), ("paragraphs", "Stands in one of these paragraphs, first or further on."),
    ];

    public static void AddTypes(TypeRegistry types)
    {
        var claim = types.Add(new InputObjectGraphType { Name = ClaimFilterName, Description = "Which claims. All that is given must hold; within a list one suffices." });
        claim.AddField(Input("predicates", ListOf(types.Enum(Predicates.Vocabulary)), "How subject and object are linked."));
        foreach (var (name, description) in Ids)
        {
            claim.AddField(Input(name, ListOf(new IdGraphType()), description));
        }

        claim.AddField(Input("subjectKinds", ListOf(Ref("NodeKind")), "The subject is a node of one of these kinds."));
        claim.AddField(Input("objectKinds", ListOf(Ref("NodeKind")), "The object is a node of one of these kinds."));
        claim.AddField(Input("differentHomes", new BooleanGraphType(), "Whether both ends must belong to two different documents or frameworks."));
        foreach (var facet in ClaimFields.Facets)
        {
            var also = facet.Name switch
            {
                "status" => " Accepted and disputed claims unless given.",
                "basis" => " Stated and inferred unless given: what a programme says of itself is no evidence.",
                _ => "",
            };
            claim.AddField(Input(facet.Name, ListOf(types.Enum(facet.Vocabulary!)), facet.Description + also));
        }

        AddYears(claim, "its source");
        claim.AddField(Input("jurisdictions", ListOf(new StringGraphType()), "The jurisdiction of its source, the whole text as its record has it."));

        types.Enum(new Vocabulary("LinkDirection", "Which way a link goes.",
            [new("out", "The node is the subject."), new("in", "The node is the object."), new("both", "The node is either.")]));
        var link = types.Add(new InputObjectGraphType { Name = LinkFilterName, Description = "A link that a node has." });
        link.AddField(new FieldType { Name = "direction", Description = "Which way it goes.", ResolvedType = Ref("LinkDirection"), DefaultValue = "both" });
        link.AddField(Input("claim", Ref(ClaimFilterName), "Which claims count as the link."));
        link.AddField(Input("others", ListOf(new IdGraphType()), "What stands at the other end."));
        link.AddField(Input("otherHomes", ListOf(new IdGraphType()), "The document or framework of what stands at the other end."));
    }

    public static FieldType Input(string name, IGraphType type, string description) => new() { Name = name, Description = description, ResolvedType = type };

    public static void AddYears(InputObjectGraphType input, string of)
    {
        input.AddField(Input("yearFrom", new IntGraphType(), $"The year of {of} is this or later; what has no year is left out."));
        input.AddField(Input("yearTo", new IntGraphType(), $"The year of {of} is this or earlier; what has no year is left out."));
    }

    /// <param name="predicates">The predicates that the field stands for; those asked for must be among them.</param>
    public static ClaimFilter ClaimOf(IDictionary<string, object?> input, IReadOnlyList<Predicate>? predicates = null)
    {
        var asked = List(input, "predicates");
        var allowed = predicates?.Select(p => p.Slug).ToList();
        var facets = ClaimFields.Facets.Where(f => List(input, f.Name) is not null).ToDictionary(f => f.Name, f => List(input, f.Name)!);
        facets.TryAdd("status", Statuses.OfEvidence);
        facets.TryAdd("basis", NotSelfReported);
        return new ClaimFilter
        {
            Predicates = allowed is null ? asked : asked is null ? allowed : [.. asked.Intersect(allowed)],
            Subjects = List(input, "subjects"),
            Objects = List(input, "objects"),
            Sources = List(input, "sources"),
            Cites = List(input, "cites"),
            SubjectKinds = List(input, "subjectKinds"),
            ObjectKinds = List(input, "objectKinds"),
            BetweenHomes = List(input, "betweenHomes"),
            DifferentHomes = input.TryGetValue("differentHomes", out var different) && different is true,
            Paragraphs = List(input, "paragraphs"),
            Jurisdictions = List(input, "jurisdictions"),
            YearFrom = Number(input, "yearFrom"),
            YearTo = Number(input, "yearTo"),
            Facets = facets,
        };
    }

    public static LinkFilter LinkOf(IDictionary<string, object?> input, bool absent) => new(
        HopOf(input.TryGetValue("direction", out var direction) ? direction as string : null),
        ClaimOf(Map(input, "claim")),
        List(input, "others"),
        List(input, "otherHomes"),
        absent);

    public static Hop HopOf(string? direction) => direction switch { "out" => Hop.Out, "in" => Hop.In, _ => Hop.Both };

    public static IDictionary<string, object?> Map(IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) && value is IDictionary<string, object?> map ? map : new Dictionary<string, object?>();

    public static IReadOnlyList<string>? List(IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) ? Arguments.ToTexts(value, name) : null;

    public static int? Number(IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) && value is not null ? Convert.ToInt32(value) : null;
}
