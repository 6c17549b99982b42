using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests.Seed;

/// <summary>A seed of a few lines in memory that has no problem, to which a test adds what it is about.</summary>
internal static class SmallSeed
{
    public const string Extra = "extra.yaml";

    /// <summary>Stands at the end of the line that a problem must name.</summary>
    public const string Marker = "# fault";

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["coders.yaml"] = """
            format: 1
            coders:
              - {id: coder.one, label: One, type: automated}
            """,
        ["documents/doc.yaml"] = """
            format: 1
            defaults: {source: work.doc, coder: coder.one, date: 2026-01-31, status: accepted}
            works:
              - {id: work.doc, label: Doc 2020, year: 2020, jurisdiction: Wales, type: report, held: whole, file: doc.txt}
              - {id: work.cited, label: Cited 1999, type: study}
            findings:
              - id: finding.doc.one
                text: Money is short.
                type: barrier
                at: doc.p2
                attribution: own
                evidence: opinion
                modality: asserted
                direction: hinders
                confidence: high
            """,
        ["graph.yaml"] = """
            format: 1
            frameworks:
              - {id: framework.f, label: F}
            elements:
              - {id: element.f.a, label: A, type: theme}
            barriers:
              - {id: barrier.money, label: Money}
            enablers:
              - {id: enabler.trust, label: Trust}
            """,
        ["manifests/doc.yaml"] = """
            format: 1
            manifest: {document: work.doc, file: doc.txt}
            paragraphs:
              - {id: doc.p1, words: 2, hash: 9c56cc51b374c3ba, path: [], heading: true}
              - {id: doc.p2, words: 3, hash: 0123456789abcdef, path: [The title]}
            """,
    };

    public static SeedContent Read() => Read(Files);

    /// <summary>Reads the seed with another file, or with another text in the place of one of its own.</summary>
    public static SeedContent With(string path, string text) => Read(new Dictionary<string, string>(Files) { [path] = text });

    /// <summary>The line of the marker, from 1.</summary>
    public static int FaultLine(string text) => text[..text.IndexOf(Marker, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static SeedContent Read(IReadOnlyDictionary<string, string> files) =>
        SeedReader.Read(new SeedFolder([.. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value))]));
}
