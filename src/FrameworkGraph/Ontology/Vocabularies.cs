namespace FrameworkGraph.Ontology;

/// <summary>Every closed vocabulary of the graph. Schema, validator, legend and codebook are made from it.</summary>
public static class Vocabularies
{
    public static readonly Vocabulary Basis = new("Basis", "What a link rests on.",
    [
        new("stated", "The source itself makes this link."),
        new("inferred", "The coder makes this link, with a rationale; the source does not."),
        new("self-reported", "A programme says this of itself."),
    ]);

    public static readonly Vocabulary Attribution = new("Attribution", "Who stands behind a statement.",
    [
        new("own", "The document's own data or its authors' own voice."),
        new("direct", "The document attributes the statement to the works named."),
        new("cluster", "Several works are cited jointly for one statement or list; none of them can be held to it alone."),
        new("unattributed", "Reported of a literature without saying which work."),
        new("secondary", "What one work says that another work says."),
    ]);

    public static readonly Vocabulary Evidence = new("EvidenceType", "What kind of ground a statement has.",
    [
        new("own-data", "Data that the source itself collected."),
        new("review-of-others", "A review of the work of others."),
        new("opinion", "An opinion or an argument."),
        new("recommendation", "Advice on what to do."),
        new("policy", "A policy, a law or an official position."),
        new("theory", "A theory or a concept."),
    ]);

    public static readonly Vocabulary Modality = new("Modality", "In what voice a statement is made.",
    [
        new("asserted", "Said without reserve."),
        new("hedged", "Said with reserve: may, appears, can."),
        new("reported-speech", "Words of informants or of a quoted body, passed on."),
        new("questioned", "Put in doubt by the one who says it."),
    ]);

    public static readonly Vocabulary Direction = new("EvidenceDirection", "Which way a statement points, for integration or its results.",
    [
        new("helps", "Makes integration or its results better."),
        new("hinders", "Makes integration or its results worse."),
        new("mixed", "Both, or different for different people."),
        new("none", "No direction: a description, a method or no effect."),
    ]);

    public static readonly Vocabulary Confidence = new("Confidence", "How sure the coder is of this coding. It says nothing about how good the evidence is.",
    [
        new("high", "Another coder with the paper in hand would hardly disagree."),
        new("moderate", "A reasonable reading; others are possible."),
        new("low", "An interpretation kept so that it can be argued with."),
    ]);

    public static readonly Vocabulary Status = new("ClaimStatus", "Where a claim stands with its curators.",
    [
        new("candidate", "Proposed and not yet decided."),
        new("accepted", "Part of the evidence."),
        new("disputed", "Part of the evidence, and somebody disagrees; the reason is kept."),
        new("rejected", "Weighed and turned down; kept with the reason."),
    ]);

    public static readonly Vocabulary Population = new("Population", "Of whom a statement speaks.",
    [
        new("children", "Children, young people and families."),
        new("adults", "Adults."),
        new("older-people", "Older people."),
        new("professionals", "People who work in the services."),
        new("all-ages", "People of all ages, or services for all."),
    ]);

    public static readonly Vocabulary Level = new("OrganisationLevel", "At which level of organisations a statement applies, where the source says so.",
    [
        new("frontline", "Front-line delivery."),
        new("operational", "Operational management."),
        new("strategic", "Strategic management."),
        new("governance", "Boards and governance."),
        new("national", "National policy."),
    ]);

    public static readonly Vocabulary Wording = new("Wording", "How a source words a placement in a framework.",
    [
        new("located", "Places itself there."),
        new("nod", "Gives it 'due nods'."),
        new("guided", "Says that it is guided by it."),
        new("main-emphasis", "Names it as its main emphasis."),
    ]);

    public static readonly Vocabulary FindingType = new("FindingType", "What a finding is.",
    [
        new("barrier", "Names something that hinders."),
        new("enabler", "Names something that helps."),
        new("outcome", "Names a result, wanted or not."),
        new("theme", "Names a theme that the source found."),
        new("result", "Another result of the source's data or review."),
        new("method", "How the source worked."),
        new("recommendation", "What the source advises."),
        new("sector-difference", "How sectors or professions differ."),
        new("critique", "A criticism of policy, evidence or practice."),
        new("aspiration", "What somebody hopes for or aims at; no result."),
        new("context", "The setting in which the rest is said."),
        new("definition", "What the source means by a word."),
        new("caveat", "A warning on how far the rest may be trusted."),
    ]);

    public static readonly Vocabulary ElementType = new("ElementType", "What kind of part of a framework an element is.",
    [
        new("construct", "An organising construct (Cohen)."),
        new("category", "A main category (Valentijn)."),
        new("domain", "A domain (Valentijn)."),
        new("feature", "A key feature (Valentijn)."),
        new("theme", "A theme of a review or study."),
        new("survey-domain", "A domain of a survey."),
        new("extent-feature", "A feature of the extent of integration (NFER)."),
        new("group", "A heading under which a source groups its statements."),
    ]);

    public static readonly Vocabulary ElementLevel = new("ElementLevel", "The level of integration to which an element belongs (Valentijn).",
    [
        new("micro", "The client and the professional."),
        new("meso", "Professionals and organisations."),
        new("macro", "The system."),
        new("across", "Across all levels."),
    ]);

    public static readonly Vocabulary DefinitionSource = new("DefinitionSource", "Whose words a definition is in.",
    [
        new("published", "A published definition, reworded closely."),
        new("own-words", "In our own words, after the published definition."),
        new("paraphrase", "A short paraphrase of ours; the published definition was not at hand."),
    ]);

    public static readonly Vocabulary WorkType = new("WorkType", "What a work truly is. Studies are `study` and `review`.",
    [
        new("study", "Collects data of its own."), new("review", "Reviews the work of others."), new("report", "A report of a body."),
        new("guidance", "Tells people how to do something."), new("law", "An act or a regulation."), new("theory", "Proposes a theory or a concept."),
        new("policy", "A policy document or programme of government."), new("inquiry", "A public or official inquiry."),
        new("book", "A book."), new("chapter", "A chapter of a book."), new("briefing", "A short summary for practitioners."),
        new("presentation", "Slides or a talk."), new("commentary", "A comment or an argument."), new("survey", "A survey series."),
        new("literary", "A literary work or saying."),
    ]);

    public static readonly Vocabulary Held = new("Held", "Which part of a document is held. Empty: none of it.",
    [
        new("whole", "The whole document."),
        new("one-chapter", "One chapter."),
        new("abstract", "An abstract."),
        new("slides", "Slides of a talk, without the talk."),
    ]);

    public static readonly Vocabulary Reviewed = new("ReviewedSources", "Whether a review lists what it reviewed.",
    [
        new("listed", "It lists them."), new("partly-listed", "It names some of them."), new("not-listed", "It does not list them in the text held."),
    ]);

    public static readonly Vocabulary YesNo = new("YesNo", "Yes or no; empty where it is not stated.", [new("yes", "Yes."), new("no", "No.")]);

    public static readonly Vocabulary Beneficiary = new("Beneficiary", "For whom an outcome is claimed.",
    [
        new("service-users", "Children, young people, families and other users."), new("professionals", "People who work in the services."),
        new("services", "Services and organisations."), new("system", "The system as a whole and its accountability."),
    ]);

    public static readonly Vocabulary AbsenceType = new("AbsenceType", "Why something is not here.",
    [
        new("not-in-text-held", "It lies in a part of the document that is not held."),
        new("not-stated", "The document does not say."),
        new("not-coded-yet", "It is there and has not been coded."),
        new("found-nothing", "The source looked and says that it found nothing."),
        new("evidence-against", "The source found evidence against it."),
        new("mixed-evidence", "The source found evidence both ways."),
        new("declared-gap", "The source says that nobody knows."),
    ]);

    public static readonly Vocabulary CoderType = new("CoderType", "What a coder is.", [new("automated", "A program."), new("person", "A person.")]);

    public static readonly Vocabulary UncodedReason = new("UncodedReason", "Why nothing was coded from a paragraph.",
    [
        new("heading", "A heading."), new("bibliographic", "A title, an author or a reference."), new("reading-list", "An entry of a reading list."),
        new("pull-quote", "A sentence of the text printed again for show."), new("repeated", "Says what another paragraph says."),
        new("continues", "Part of a statement that the layout broke; coded with the paragraph named."), new("question", "A question; nothing is asserted."),
        new("epigraph", "A motto."), new("irony", "An ironic quotation."), new("caption", "The caption of a figure that is missing."),
        new("signpost", "Tells the reader what comes next."), new("imprint", "Address, copyright or publisher."), new("navigation", "A part of the web page around it."),
    ]);
}
