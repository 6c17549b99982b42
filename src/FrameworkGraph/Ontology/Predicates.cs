namespace FrameworkGraph.Ontology;

/// <summary>The closed table of predicates. Schema, validator, legend and docs are made from it.</summary>
public static class Predicates
{
    /// <summary>Stands among the kinds of a predicate's ends where a claim may be the end.</summary>
    public const string Claim = "claim";

    private static readonly string[] Statement = ["finding", Claim];
    private static readonly string[] ConceptKinds = ["barrier", "enabler", "outcome"];
    private static readonly string[] Anything = [.. NodeKinds.All.Select(k => k.Slug).Where(s => s is not "absence" and not "paragraph")];

    public static readonly Predicate Reports = new("reports", "reports that", "is reported by", ["work"], ["finding"], "A work carries a statement.");
    public static readonly Predicate Identifies = new("identifies", "names", "is named by", ["finding"], ConceptKinds, "A finding names a barrier, an enabler or an outcome.");
    public static readonly Predicate Concerns = new("concerns", "concerns", "is the concern of", ["finding"], ["element"], "A finding bears on an element of a framework.");
    public static readonly Predicate FallsOutside = new("falls-outside", "is not, or not wholly, caught by Cohen or Valentijn and is grouped under", "groups", ["finding"], ["residual"], "A finding that neither framework catches, or not wholly.");
    public static readonly Predicate About = new("about", "is about", "is what is spoken of in", ["finding"], ["programme", "sector", "instrument", "work", "group"], "What a finding speaks of.");
    public static readonly Predicate Addresses = new("addresses", "is said to address", "is said to be addressed by", ["enabler"], ["barrier"], "An enabler answers a barrier.");
    public static readonly Predicate LeadsTo = new("leads-to", "is said to lead to", "is said to result from", ["enabler", "barrier", "programme"], ["outcome"], "Something brings an outcome about.");
    public static readonly Predicate Pursues = new("pursues", "aims at", "is aimed at by", ["programme"], ["outcome"], "An aspiration of a programme; no result.");
    public static readonly Predicate Studies = new("studies", "studies", "is studied by", ["work"], ["programme"], "A work studies a programme.");
    public static readonly Predicate Uses = new("uses", "uses", "is used by", ["work"], ["instrument"], "A work uses an instrument.");
    public static readonly Predicate Samples = new("samples", "drew respondents from", "gave respondents to", ["work"], ["sector"], "Where a study's respondents work; the claim carries the figure.");
    public static readonly Predicate Involves = new("involves", "involves", "takes part in", ["programme"], ["sector"], "A sector takes part in a programme.");
    public static readonly Predicate LocatedIn = new("located-in", "places itself in", "is where it places itself:", ["work"], ["element"], "A work places itself in a framework, in graded words.");
    public static readonly Predicate Fits = new("fits", "fits", "fits", ["programme"], ["element"], "A programme lies in an element of a framework.");
    public static readonly Predicate Proposes = new("proposes", "proposes", "is proposed by", ["work"], ["framework"], "A work proposes a framework.");
    public static readonly Predicate Cites = new("cites", "cites", "is cited by", ["work"], ["work"], "A work cites another.");
    public static readonly Predicate PartOf = new("part-of", "is part of", "has as a part", ["element", "group", "work"], ["element", "framework", "instrument", "programme", "work"], "The structure of frameworks, programmes and works.");
    public static readonly Predicate Broader = new("broader", "falls under the broader", "is broader than", ConceptKinds, ConceptKinds, "A narrower concept and the broader one above it.") { SameKind = true };
    public static readonly Predicate ExactMatch = new("exact-match", "is the same as", "is the same as", ["element"], ["element"], "SKOS exactMatch.") { Symmetric = true };
    public static readonly Predicate CloseMatch = new("close-match", "is close to", "is close to", ["element"], ["element"], "SKOS closeMatch.") { Symmetric = true };
    public static readonly Predicate BroadMatch = new("broad-match", "is narrower than", "is broader than", ["element"], ["element"], "SKOS broadMatch: the object is the broader.");
    public static readonly Predicate NarrowMatch = new("narrow-match", "is broader than", "is narrower than", ["element"], ["element"], "SKOS narrowMatch: the object is the narrower.");
    public static readonly Predicate RelatedMatch = new("related-match", "is related to", "is related to", ["element"], ["element"], "SKOS relatedMatch.") { Symmetric = true };
    public static readonly Predicate FalseFriend = new("false-friend", "shares a word but not its meaning with", "shares a word but not its meaning with", Anything, Anything, "The same word or abbreviation with another meaning.") { Symmetric = true };
    public static readonly Predicate DistinctFrom = new("distinct-from", "is not the same work or author as", "is not the same work or author as", ["work"], ["work"], "Kept apart although the names look alike.") { Symmetric = true };
    public static readonly Predicate Contradicts = new("contradicts", "contradicts", "contradicts", Statement, Statement, "Both cannot hold.") { Symmetric = true };
    public static readonly Predicate Qualifies = new("qualifies", "qualifies", "is qualified by", Statement, Statement, "Limits how far the other holds.");
    public static readonly Predicate ConditionalOn = new("conditional-on", "holds only on condition that", "is the condition of", Statement, Statement, "Holds where the other holds; no contradiction.");
    public static readonly Predicate Supports = new("supports", "supports", "is supported by", Statement, Statement, "Says the same or gives a ground for it.");
    public static readonly Predicate Lacks = new("lacks", "lacks", "is lacking in", [.. Anything, Claim], ["absence"], "A typed absence.");

    public static readonly IReadOnlyList<Predicate> Crosswalk = [ExactMatch, CloseMatch, BroadMatch, NarrowMatch, RelatedMatch];

    public static readonly IReadOnlyList<Predicate> Relations = [Contradicts, Qualifies, ConditionalOn, Supports];

    public static readonly IReadOnlyList<Predicate> All =
    [
        Reports, Identifies, Concerns, FallsOutside, About, Addresses, LeadsTo, Pursues, Studies, Uses, Samples, Involves, LocatedIn, Fits,
        Proposes, Cites, PartOf, Broader, .. Crosswalk, FalseFriend, DistinctFrom, .. Relations, Lacks,
    ];

    public static readonly Vocabulary Vocabulary = new("Predicate", "How two things are linked.", [.. All.Select(p => new Term(p.Slug, $"{p.Description} Reads: … {p.Reads} …"))]);

    private static readonly Dictionary<string, Predicate> BySlug = All.ToDictionary(p => p.Slug);

    public static Predicate? Find(string slug) => BySlug.GetValueOrDefault(slug);
}
