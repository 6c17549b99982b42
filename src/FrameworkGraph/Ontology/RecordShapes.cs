namespace FrameworkGraph.Ontology;

/// <summary>The groups of fields that stand inside nodes.</summary>
public static class RecordShapes
{
    public static readonly RecordShape AlternativeLabel = new("AlternativeLabel", "Another name of the same thing, with where it is used.",
    [
        Field.Text("label", "The other name.", required: true), Field.Text("source", "The id or the description of where it is used."),
        new("at", Shape.Paragraph, "The paragraph where it stands."),
    ]);

    public static readonly RecordShape Citation = new("PrintedCitation", "A citation as it is printed, and how it was resolved to this work.",
    [
        Field.Text("as", "The citation as printed.", required: true), new("at", Shape.Paragraph, "The paragraph where it stands."),
        Field.Text("reason", "Why it was taken for this work, where it is a variant, a misspelling or in doubt."),
    ]);

    public static readonly RecordShape Wave = new("Wave", "One round of data collection. What is not stated is empty.",
    [
        Field.Text("wave", "Which round.", required: true), Field.Text("method", "How data were collected."),
        Field.Text("sample", "How many were asked, or took part, as printed."), Field.Text("response", "How many answered, as printed."),
        Field.Text("note", "What a reader should know of these figures."), new("at", Shape.Paragraph, "The paragraph where it stands."),
    ]);

    public static readonly RecordShape Neighbour = new("Neighbour", "A concept that is easily taken for this one and is not the same.",
    [
        Field.Text("id", "The other concept.", required: true), Field.Text("why", "What separates the two.", required: true),
    ]);
}
