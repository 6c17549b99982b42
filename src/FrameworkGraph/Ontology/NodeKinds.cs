using static FrameworkGraph.Ontology.Field;

namespace FrameworkGraph.Ontology;

/// <summary>Every kind of node. Schema, validator, legend and docs are made from it.</summary>
public static class NodeKinds
{
    private static readonly Field[] Concept =
    [
        Text("definition", "What counts as this concept, in one sentence."), Texts("include", "What is coded here."),
        Texts("exclude", "What is not coded here."), Records("notSame", "Neighbours that are not the same.", RecordShapes.Neighbour),
        Texts("synonyms", "Other words for it."),
    ];

    public static readonly NodeKind Framework = new("framework", "framework", "frameworks", "Framework", "frameworks",
        "A scheme that orders what integration is made of.",
        [Text("description", "What the framework is."), Text("scheme", "What kind of scheme it is."), Text("uncertainty", "What is not sure about the framework itself."),
        new("at", Shape.Paragraph, "The paragraph that sets it out, where its document is held."), Text("phrase", "A key phrase of at most eight words.")]);

    public static readonly NodeKind Element = new("element", "element", "elements", "Element", "elements",
        "A part of a framework: a construct, category, domain, feature, theme, survey domain or group.",
        [
            Choice("type", Vocabularies.ElementType, required: true), new("number", Shape.Number, "Its number in the published order."),
            Choice("level", Vocabularies.ElementLevel), Text("definition", "What it means."), Choice("definitionSource", Vocabularies.DefinitionSource),
            Texts("observed", "How the framework's authors observe it."), Texts("prompts", "Questions by which it is assessed, reworded."),
            Text("childrensWording", "Our wording for children's services; never in place of the published one."),
            Records("alternativeLabels", "Other published names of it.", RecordShapes.AlternativeLabel),
            Text("uncertainty", "What is not sure about its place in the framework."),
            new("at", Shape.Paragraph, "The paragraph that names it, where its document is held."), Text("phrase", "A key phrase of at most eight words."),
        ]);

    public static readonly NodeKind Work = new("work", "work", "works", "Work", "works",
        "A publication of any kind: a study, a review, a report, guidance, a law, a theory.",
        [
            Choice("type", Vocabularies.WorkType, "What it truly is; empty where nothing at hand says so. Studies are `study` and `review`."), Text("title", "Its title as printed."), Texts("authors", "Its authors as printed."),
            new("year", Shape.Number, "Its year as printed."), Text("yearNote", "Why the year is doubtful or missing."),
            Text("container", "The journal, book or series it stands in."), Text("publisher", "Its publisher."), Text("doi", "Its DOI, where printed."),
            Text("url", "Its address, where printed."), Text("reference", "The reference as printed."),
            Records("citedAs", "Each citation as printed, and how it was resolved.", RecordShapes.Citation),
            Choice("held", Vocabularies.Held), Text("heldNote", "What is and is not held."), Text("file", "The file that its manifest describes."),
            Text("documentType", "The form of the document."), Choice("peerReviewed", Vocabularies.YesNo, "Whether it was peer reviewed, where stated."),
            Text("dataCollected", "When data were collected."), Text("jurisdiction", "The country or nation."), Text("setting", "Where, in which services."),
            Text("population", "Whom it is about."), Records("waves", "Its rounds of data collection.", RecordShapes.Wave),
            Text("informants", "Who was asked."), Text("funder", "Who paid."),
            Text("appraisal", "The named tool and its result, or 'not appraised'. Quality comes from nothing else."),
            Choice("reviewedSources", Vocabularies.Reviewed), Text("independence", "What that does to the independence of its evidence."),
            new("at", Shape.Paragraph, "A paragraph that names it."),
        ]);

    public static readonly NodeKind Finding = new("finding", "finding", "findings", "Finding", "findings",
        "One atomic statement of a source, in our own words, with the place where it stands.",
        [
            Choice("type", Vocabularies.FindingType, required: true), new("at", Shape.Paragraph, "The paragraph where it stands.", Required: true),
            Text("phrase", "A key phrase of at most eight words by which to find the place."),
        ]);

    public static readonly NodeKind Barrier = new("barrier", "barrier", "barriers", "Barrier", "barriers", "Something that hinders integration.", Concept);

    public static readonly NodeKind Enabler = new("enabler", "enabler", "enablers", "Enabler", "enablers", "Something that helps integration.", Concept);

    public static readonly NodeKind Outcome = new("outcome", "outcome", "outcomes", "Outcome", "outcomes", "A result of integration, wanted or not.",
        [.. Concept, Choice("for", Vocabularies.Beneficiary)]);

    public static readonly NodeKind Programme = new("programme", "programme", "programmes", "Programme", "programmes",
        "An integration programme or initiative.",
        [
            Text("description", "What it is."), Text("jurisdiction", "The country or nation."), Text("setting", "Where, in which services."),
            Text("population", "Whom it serves."), Text("lead", "Who leads it."), Text("funder", "Who pays."), Text("start", "When it began."),
            Text("duration", "How long it runs."), Text("scale", "How large it is."), Text("aim", "What it is for."),
            new("at", Shape.Paragraph, "A paragraph that describes it."), Text("phrase", "A key phrase of at most eight words."),
        ]);

    public static readonly NodeKind SteeringGroup = new("group", "group", "steeringGroups", "SteeringGroup", "steeringGroups",
        "A group that steers a part of a programme.",
        [Text("description", "What it steers."), new("at", Shape.Paragraph, "The paragraph that names it."), Text("phrase", "A key phrase of at most eight words.")]);

    public static readonly NodeKind Sector = new("sector", "sector", "sectors", "Sector", "sectors", "A sector of services.",
        [Text("description", "What belongs to it.")]);

    public static readonly NodeKind Instrument = new("instrument", "instrument", "instruments", "Instrument", "instruments",
        "A survey or another tool for collecting data.",
        [
            Text("description", "What it is."), Text("administered", "How it was given out."),
            new("at", Shape.Paragraph, "The paragraph that describes it."), Text("phrase", "A key phrase of at most eight words."),
        ]);

    public static readonly NodeKind Residual = new("residual", "residual", "residuals", "Residual", "residuals",
        "A named theme of findings that fit neither Cohen nor Valentijn: a result in its own right.", [Text("definition", "What belongs to it.")]);

    public static readonly NodeKind Absence = new("absence", "absence", "absences", "Absence", "absences",
        "Something that is not there, with the kind of absence it is.",
        [
            Choice("type", Vocabularies.AbsenceType, required: true), Text("aspect", "What is absent.", required: true),
            new("subject", Shape.Reference, "What lacks it.", Required: true), new("at", Shape.Paragraph, "Where that shows."),
            Text("phrase", "A key phrase of at most eight words."),
        ]);

    public static readonly NodeKind Coder = new("coder", "coder", "coders", "Coder", "coders", "Who coded claims.",
        [Choice("type", Vocabularies.CoderType, required: true), Text("description", "Who or what the coder is.")]);

    public static readonly NodeKind Paragraph = new("paragraph", "", "paragraphs", "Paragraph", "paragraphs",
        "A paragraph of a document held: where it is and how long. Its text is not in this graph.",
        [
            new("number", Shape.Number, "Its number in the document, from 1.", Required: true), new("words", Shape.Number, "How many words it has.", Required: true),
            Text("hash", "The first 16 hexadecimal digits of SHA-256 over its normalised text.", required: true),
            Texts("path", "The headings it stands under, outermost first."), new("heading", Shape.Flag, "Whether it is itself a heading."),
            Choice("uncoded", Vocabularies.UncodedReason), Text("uncodedNote", "What a reader should know of why nothing was coded."),
        ]);

    public static readonly IReadOnlyList<NodeKind> All =
    [
        Framework, Element, Work, Finding, Barrier, Enabler, Outcome, Programme, SteeringGroup, Sector, Instrument, Residual, Absence, Coder, Paragraph,
    ];

    public static readonly IReadOnlyList<NodeKind> Concepts = [Barrier, Enabler, Outcome];

    /// <summary>The paragraphs beyond the first, of a node that stands in several places.</summary>
    public static readonly Field AlsoAt = Texts("alsoAt", "The ids of the further paragraphs where it stands.");

    /// <summary>A free remark that any node may carry.</summary>
    public static readonly Field Note = Text("note", "Anything else that a reader should know.");

    private static readonly Dictionary<string, NodeKind> BySlug = All.ToDictionary(k => k.Slug);

    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static NodeKind Named(string slug) =>
        BySlug.TryGetValue(slug, out var kind) ? kind : throw new ArgumentException($"There is no kind of node '{slug}'.", nameof(slug));
}
