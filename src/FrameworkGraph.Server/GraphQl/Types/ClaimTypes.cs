using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The type of claims.</summary>
internal sealed class ClaimTypes(TypeRegistry types, Fields fields)
{
    /// <summary>What a sentence read aloud needs to know of the ends and the source.</summary>
    private static readonly Step[] ForSentence = [.. new[] { Hop.Subject, Hop.Object, Hop.Source }.Select(h => new Step(h) { Page = new(1), Fields = Store.Fields.Names })];

    private static readonly Step[] ForExplanation = [.. new[] { Hop.Source, Hop.Paragraph, Hop.Coder }.Select(h => new Step(h) { Page = new(1) })];

    public ObjectGraphType Add(InterfaceGraphType node)
    {
        var type = types.Add(new ObjectGraphType { Name = "Claim", Description = "A link that says who says so, where, how directly and whether it is disputed." });
        type.AddField(Fields.Make("id", "Its id.", NonNull(new IdGraphType()), PlannedResolvers.Claim(c => c.Id)));
        type.AddField(Fields.Make("predicate", "How subject and object are linked.", NonNull(types.Enum(Predicates.Vocabulary)), PlannedResolvers.Claim(c => c.Predicate)));
        type.AddField(Fields.Make(
            "readsAloud", "The claim as one sentence: on what basis, who and what.", NonNull(new StringGraphType()),
            PlannedResolvers.Computed((row, ends) => Sentence.Of(row.Row.Claim!, ends[0]?.Node?.Label, ends[1]?.Node?.Label, ends[2]?.Node?.Label)),
            new FieldPlan.Computed(ForSentence, Store.Fields.Facets | Store.Fields.Ends | Store.Fields.ClaimDetails)));
        type.AddField(Fields.Make(
            "explanation", "Who says so, where, on what basis, in what voice, coded by whom: one answer a line.", NonNull(ListOf(new StringGraphType())),
            PlannedResolvers.Computed((row, ends) => Explanation.Of(row.Row.Claim!, ends[0]?.Node, ends[1]?.Node, ends[2]?.Node)),
            new FieldPlan.Computed(ForExplanation, Store.Fields.Facets | Store.Fields.Ends | Store.Fields.ClaimDetails)));
        type.AddField(Single("subject", "What it says something of: a node or a claim.", "Node", Hop.Subject));
        type.AddField(Single("object", "What it links the subject to: a node or a claim.", "Node", Hop.Object));
        type.AddField(Single("source", "The work that carries it.", "Work", Hop.Source));
        type.AddField(Fields.Make(
            "cites", "The works that its source names behind it; of a cluster all of them, jointly.", NonNull(Ref("WorkConnection")), PlannedResolvers.List,
            new FieldPlan.FromRow(a => new Step(Hop.Cites) { Order = Lists.OrderOf(a, OrderField.Id), Page = Lists.PageOf(a) }), [.. Lists.Arguments(null)]));
        type.AddField(Single("paragraph", "The first paragraph where it stands; `furtherParagraphs` are the others.", "Paragraph", Hop.Paragraph));
        type.AddField(NodeTypes.Held("furtherParagraphs", "The further paragraphs where it stands.", NodeKinds.Paragraph, Hop.FurtherParagraphs));
        type.AddField(Fields.Make("phrase", "At most eight words by which to find the place.", new StringGraphType(), PlannedResolvers.Claim(c => c.Phrase), Fields.Facets));
        foreach (var facet in ClaimFields.Facets)
        {
            type.AddField(fields.OfClaimFacet(facet));
        }

        foreach (var detail in ClaimFields.Details)
        {
            type.AddField(fields.OfClaimDetail(detail));
        }

        type.AddField(Single("coder", "Who coded it.", "Coder", Hop.Coder));
        type.AddField(Fields.Make("date", "The day of coding, as yyyy-mm-dd.", NonNull(new StringGraphType()), PlannedResolvers.Claim(c => c.Date), Fields.Facets));
        type.AddField(Fields.Make(
            "claims", "Claims about this claim: what contradicts, qualifies, conditions or supports it.", NonNull(Ref("ClaimConnection")), PlannedResolvers.List,
            new FieldPlan.FromRow(a => new Step(Hop.Both) { Claims = Filters.ClaimOf(a.Input("filter")), Order = Lists.OrderOf(a, OrderField.Id), Page = Lists.PageOf(a) }),
            [.. Lists.Arguments(Filters.ClaimFilterName)]));
        type.AddResolvedInterface(node);
        return type;
    }

    private static FieldType Single(string name, string description, string type, Hop hop) =>
        Fields.Make(name, description, Ref(type), PlannedResolvers.One, new FieldPlan.FromRow(_ => new Step(hop) { Page = new(1) }));
}
