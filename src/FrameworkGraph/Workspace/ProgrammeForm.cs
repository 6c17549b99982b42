using FrameworkGraph.Ontology;

namespace FrameworkGraph.Workspace;

/// <summary>
/// What a programme is asked about itself: a rating of each of the 21 features of Valentijn's taxonomy, and what Cohen et al.
/// observe of each of their five constructs. The page asks the same; a test holds both to the published schema of the draft.
/// </summary>
public static class ProgrammeForm
{
    /// <summary>How far a feature is there, as a programme says of itself. The last two are no degrees.</summary>
    public static readonly Vocabulary Rating = new("Rating", "How far a feature is there, as a programme says of itself.",
    [
        new("not-present", "Not present."), new("planned", "Planned."), new("begun", "Begun."), new("established", "Established."),
        new("routine", "Routine."), new("not-applicable", "Not applicable; no degree."), new("dont-know", "Don't know; no degree."),
    ]);

    /// <summary>The ratings with which a programme says that it lies in a feature. What is only planned is not there yet.</summary>
    public static readonly IReadOnlyList<string> Present = ["begun", "established", "routine"];

    /// <summary>The answers that say nothing is there, or nothing at all.</summary>
    public static readonly IReadOnlyList<string> Nothing = ["no", "not-applicable", "dont-know"];

    /// <summary>Answers that every aspect takes beside its own kinds.</summary>
    public static readonly IReadOnlyList<(string Key, string Says)> OtherAnswers = [("not-applicable", "Not applicable"), ("dont-know", "Don't know")];

    public static readonly IReadOnlyList<string> Features =
    [
        "element.valentijn.centrality-of-client-needs",
        "element.valentijn.centrality-of-population-needs",
        "element.valentijn.case-management",
        "element.valentijn.continuity",
        "element.valentijn.professional-client-interaction",
        "element.valentijn.care-plan",
        "element.valentijn.inter-professional-education",
        "element.valentijn.collaboration-agreements",
        "element.valentijn.professional-value",
        "element.valentijn.inter-organisational-governance",
        "element.valentijn.inter-organisational-strategy",
        "element.valentijn.trust",
        "element.valentijn.regulatory-alignment",
        "element.valentijn.environmental-climate",
        "element.valentijn.learning-organisations",
        "element.valentijn.information-management",
        "element.valentijn.performance-feedback",
        "element.valentijn.shared-vision",
        "element.valentijn.reliable-behaviour",
        "element.valentijn.visionary-leadership",
        "element.valentijn.linking-cultures",
    ];

    private static readonly (string, string)[] YesNo = [("yes", "Yes"), ("no", "No")];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Aspect>> Constructs = new Dictionary<string, IReadOnlyList<Aspect>>(StringComparer.Ordinal)
    {
        ["element.cohen.reach"] =
        [
            new("need", "How is need identified?", [("systematic", "Systematically"), ("discretion", "Left to the discretion of the clinician")]),
            new("access", "How is access to integrated services?", [("limited", "Limited"), ("broad", "Broad")]),
        ],
        ["element.cohen.pathways"] = [new("serious-illness", "Are paths identified for people with more serious emotional or behavioural illness?", YesNo)],
        ["element.cohen.transitions"] =
        [
            new("handing-over", "How is a person brought to another professional of the team?", [("warm-handoff", "By a warm handoff"), ("referral", "By referral"), ("both", "By both")]),
        ],
        ["element.cohen.location"] =
        [
            new("one-site", "Are primary care and behavioural health on one site?", YesNo), new("psychiatrist", "Is a psychiatrist on the same site?", YesNo),
            new("one-workspace", "Are both in one workspace of the team?", YesNo),
        ],
        ["element.cohen.mental-model"] = [new("one-model", "Do most members speak and act in ways that strengthen one and the same model?", YesNo)],
    };
}
