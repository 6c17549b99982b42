using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.Filters;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The filter of each kind of node: what the kind has, and the links that the node has or has not.</summary>
internal static class NodeFilters
{
    private static readonly Dictionary<NodeKind, string> Homes = new()
    {
        [NodeKinds.Element] = "frameworks", [NodeKinds.Finding] = "documents", [NodeKinds.Absence] = "documents", [NodeKinds.Paragraph] = "documents",
    };

    /// <summary>Short forms of links that are asked for often.</summary>
    private static readonly (NodeKind On, string Name, Hop Hop, Predicate Predicate, bool Home, string Description)[] Short =
    [
        (NodeKinds.Finding, "concerns", Hop.Out, Predicates.Concerns, false, "Concerns one of these framework elements."),
        (NodeKinds.Finding, "concernsFrameworks", Hop.Out, Predicates.Concerns, true, "Concerns an element of one of these frameworks."),
        (NodeKinds.Finding, "identifies", Hop.Out, Predicates.Identifies, false, "Names one of these barriers, enablers or outcomes."),
        (NodeKinds.Finding, "about", Hop.Out, Predicates.About, false, "Speaks of one of these sectors, programmes, instruments or works."),
        (NodeKinds.Finding, "fallsOutside", Hop.Out, Predicates.FallsOutside, false, "Is grouped under one of these residuals."),
        (NodeKinds.Work, "locatedIn", Hop.Out, Predicates.LocatedIn, false, "Places itself, or is placed, in one of these framework elements."),
        (NodeKinds.Work, "locatedInFrameworks", Hop.Out, Predicates.LocatedIn, true, "Places itself, or is placed, in an element of one of these frameworks."),
        (NodeKinds.Work, "samples", Hop.Out, Predicates.Samples, false, "Drew respondents from one of these sectors."),
        (NodeKinds.Work, "studies", Hop.Out, Predicates.Studies, false, "Studies one of these programmes."),
        (NodeKinds.Programme, "fits", Hop.Out, Predicates.Fits, false, "Lies in one of these framework elements."),
        (NodeKinds.Programme, "fitsFrameworks", Hop.Out, Predicates.Fits, true, "Lies in an element of one of these frameworks."),
        (NodeKinds.Programme, "involves", Hop.Out, Predicates.Involves, false, "One of these sectors takes part in it."),
        (NodeKinds.Work, "citedBy", Hop.In, Predicates.Cites, false, "Is cited by one of these works."),
        (NodeKinds.Barrier, "addressedBy", Hop.In, Predicates.Addresses, false, "Is said to be addressed by one of these enablers."),
        (NodeKinds.Enabler, "addresses", Hop.Out, Predicates.Addresses, false, "Is said to address one of these barriers."),
    ];

    public static string NameOf(NodeKind kind) => $"{kind.TypeName}Filter";

    public static void AddTypes(TypeRegistry types)
    {
        foreach (var kind in NodeKinds.All)
        {
            var input = types.Add(new InputObjectGraphType { Name = NameOf(kind), Description = $"Which {kind.Plural}. All that is given must hold; within a list one suffices." });
            input.AddField(Input("ids", ListOf(new IdGraphType()), "One of these."));
            if (kind.Fields.FirstOrDefault(f => f.Name == "type") is { } type)
            {
                input.AddField(Input("types", ListOf(types.Enum(type.Vocabulary!)), type.Description));
            }

            if (Homes.TryGetValue(kind, out var home))
            {
                input.AddField(Input(home, ListOf(new IdGraphType()), $"Belongs to one of these {home}."));
            }

            if (kind.Fields.Any(f => f.Name == "year"))
            {
                AddYears(input, $"the {kind.Slug}");
            }

            if (kind.Fields.Any(f => f.Name == "jurisdiction"))
            {
                input.AddField(Input("jurisdictions", ListOf(new StringGraphType()), "Its jurisdiction, the whole text as the record has it."));
            }

            if (Report(kind) is { } says)
            {
                input.AddField(Input("report", Ref(ClaimFilterName), $"{says} attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction."));
            }

            if (Short.Any(s => s.On == kind))
            {
                input.AddField(Input("link", Ref(ClaimFilterName), "Which links count for the fields that name what findings and works are linked to, as `identifies` and `locatedIn`: their basis and confidence. Alone it asks for nothing."));
            }

            foreach (var shortcut in Short.Where(s => s.On == kind))
            {
                input.AddField(Input(shortcut.Name, ListOf(new IdGraphType()), shortcut.Description));
            }

            input.AddField(Input("linked", ListOf(Ref(LinkFilterName)), "Has every one of these links."));
            input.AddField(Input("notLinked", ListOf(Ref(LinkFilterName)), "Has none of these links."));
        }
    }

    /// <summary>Every node but findings whose report counts as no evidence.</summary>
    public static NodeFilter NoFindingTurnedDown { get; } = new()
    {
        Links =
        [
            new LinkFilter(
                Hop.In, new ClaimFilter { Predicates = [Predicates.Reports.Slug], Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = Statuses.OfNoEvidence } }, Absent: true),
        ],
    };

    public static NodeFilter Of(NodeKind kind, IDictionary<string, object?> input)
    {
        var linkFilter = ClaimOf(Map(input, "link"));
        var links = Short.Where(s => s.On == kind && List(input, s.Name) is not null).Select(s => Shortcut(s.Hop, linkFilter, s.Predicate, s.Home, List(input, s.Name)!))
            .Concat(Links(input, "linked", absent: false)).Concat(Links(input, "notLinked", absent: true)).ToList();
        if (kind == NodeKinds.Finding)
        {
            // A finding that a curator rejected is none unless it is asked for by status.
            links.Add(new LinkFilter(Hop.In, ClaimOf(Map(input, "report"), [Predicates.Reports])));
        }
        else if (Report(kind) is not null && input.TryGetValue("report", out var report) && report is not null)
        {
            links.Add(new LinkFilter(Hop.Out, ClaimOf(Map(input, "report"), [Predicates.Reports])));
        }

        return new NodeFilter
        {
            Kinds = [kind.Slug],
            Ids = List(input, "ids"),
            Types = List(input, "types"),
            Homes = Homes.TryGetValue(kind, out var home) ? List(input, home) : null,
            Jurisdictions = List(input, "jurisdictions"),
            YearFrom = Number(input, "yearFrom"),
            YearTo = Number(input, "yearTo"),
            Links = links,
        };
    }

    /// <summary>What the filter `report` of a kind says; null where it has none.</summary>
    private static string? Report(NodeKind kind) =>
        kind == NodeKinds.Finding ? "How it is reported:" : kind == NodeKinds.Work ? "Reports a finding in this way:" : null;

    private static LinkFilter Shortcut(Hop hop, ClaimFilter filter, Predicate predicate, bool home, IReadOnlyList<string> ids) =>
        new(hop, filter with { Predicates = [predicate.Slug] }, home ? null : ids, home ? ids : null);

    private static IEnumerable<LinkFilter> Links(IDictionary<string, object?> input, string name, bool absent) =>
        input.TryGetValue(name, out var value) && value is System.Collections.IEnumerable list
            ? list.Cast<IDictionary<string, object?>?>().Select(link => LinkOf(Arguments.ItemOf(link, name), absent))
            : [];
}
