using FrameworkGraph.Ontology;
using FrameworkGraph.Workspace;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The inputs of mutations and how they are read.</summary>
internal static class MutationInputs
{
    public const string Rating = "FeatureRatingInput";
    public const string Answer = "ConstructAnswerInput";

    public static void AddTypes(TypeRegistry types)
    {
        var rating = types.Add(new InputObjectGraphType { Name = Rating, Description = "How far a feature is there." });
        rating.AddField(Filters.Input("feature", NonNull(new IdGraphType()), "The id of one of the 21 features of Valentijn's taxonomy."));
        rating.AddField(Filters.Input("rating", NonNull(types.Enum(ProgrammeForm.Rating)), "Its rating."));
        var answer = types.Add(new InputObjectGraphType { Name = Answer, Description = "What is observed of a construct." });
        answer.AddField(Filters.Input("construct", NonNull(new IdGraphType()), "The id of one of Cohen's five constructs."));
        answer.AddField(Filters.Input("aspect", NonNull(new StringGraphType()), "What is observed of it, as the schema of drafts at /schemas/programme-draft-1.json has it."));
        answer.AddField(Filters.Input("answer", NonNull(new StringGraphType()), "One of the kinds that the same schema has for the aspect, `not-applicable` or `dont-know`."));
    }

    public static IEnumerable<(string Name, IGraphType Type, string Description)> ClaimFields(TypeRegistry types)
    {
        yield return ("subject", NonNull(new IdGraphType()), "A node or claim that everybody sees.");
        yield return ("predicate", NonNull(types.Enum(Predicates.Vocabulary)), "How they are linked.");
        yield return ("object", NonNull(new IdGraphType()), "A node or claim that everybody sees.");
        yield return ("source", NonNull(new IdGraphType()), "The work that carries it.");
        yield return ("cites", ListOf(new IdGraphType()), "The works that its source names behind it.");
        yield return ("paragraph", new IdGraphType(), "The paragraph of the source where it stands.");
        yield return ("phrase", new StringGraphType(), "At most eight words by which to find the place.");
        foreach (var facet in Ontology.ClaimFields.Facets.Where(f => f.Name != "status"))
        {
            yield return (facet.Name, facet.Required ? NonNull(types.Enum(facet.Vocabulary!)) : types.Enum(facet.Vocabulary!), facet.Description);
        }

        foreach (var name in new[] { "rationale", "transferability", "cluster", "note" })
        {
            yield return (name, new StringGraphType(), Ontology.ClaimFields.Find(name)!.Description);
        }
    }

    public static Change ProposalOf(IDictionary<string, object?> input) => new Change.ProposeClaim(
        new ClaimProposal(Text(input, "subject")!, Text(input, "predicate")!, Text(input, "object")!, Text(input, "source")!)
        {
            Cites = Filters.List(input, "cites") ?? [], Paragraph = Text(input, "paragraph"), Phrase = Text(input, "phrase"), Basis = Text(input, "basis")!,
            Confidence = Text(input, "confidence")!, Attribution = Text(input, "attribution"), Evidence = Text(input, "evidence"), Modality = Text(input, "modality"),
            Direction = Text(input, "direction"), Population = Text(input, "population"), Level = Text(input, "level"), Rationale = Text(input, "rationale"),
            Transferability = Text(input, "transferability"), Cluster = Text(input, "cluster"), Note = Text(input, "note"),
        });

    /// <exception cref="InputException">Something is answered twice.</exception>
    public static Change SaveOf(IDictionary<string, object?> input)
    {
        var features = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(input, "features"))
        {
            Once(features.TryAdd(Text(row, "feature")!, Text(row, "rating")!), "features", Text(row, "feature")!);
        }

        var constructs = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var row in Rows(input, "answers"))
        {
            var construct = Text(row, "construct")!;
            var answers = constructs.TryGetValue(construct, out var known) ? known : constructs[construct] = new(StringComparer.Ordinal);
            Once(answers.TryAdd(Text(row, "aspect")!, Text(row, "answer")!), "answers", $"{construct}.{Text(row, "aspect")}");
        }

        return new Change.SaveProgramme(Text(input, "id"), Text(input, "team"), new ProgrammeContent(
            Text(input, "name")!, Text(input, "description"), features, constructs.ToDictionary(c => c.Key, c => (IReadOnlyDictionary<string, string>)c.Value, StringComparer.Ordinal)));
    }

    public static string? Text(IDictionary<string, object?> input, string name) => input.TryGetValue(name, out var value) ? value?.ToString() : null;

    private static IEnumerable<IDictionary<string, object?>> Rows(IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) && value is System.Collections.IEnumerable rows ? rows.Cast<IDictionary<string, object?>>() : [];

    private static void Once(bool first, string list, string what)
    {
        if (!first)
        {
            throw new InputException(new($"{list}.{what}", "It is answered twice."));
        }
    }
}
