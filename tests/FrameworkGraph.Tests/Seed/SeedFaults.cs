namespace FrameworkGraph.Tests.Seed;

/// <summary>Texts that have one fault each; the marker stands in the line that the problem must name.</summary>
public static class SeedFaults
{
    private const string Common = "source: work.doc, coder: coder.one, date: 2026-01-31, status: accepted, confidence: high";
    private const string Report = "type: result, at: doc.p2, attribution: own, evidence: opinion, modality: asserted, direction: none";

    /// <summary>The rule that is broken, what the fault is, the text of an additional file.</summary>
    public static TheoryData<string, string, string> Extra { get; } = new()
    {
        { "syntax", "no YAML", "format: 1\nworks: {id: ]} # fault\n" },
        { "syntax", "a list on top", "- format: 1 # fault" },
        { "syntax", "a key twice", Lines("works:", "  - {id: work.a, label: A,", "     label: B} # fault") },
        { "format", "another version", "format: 2 # fault" },
        { "format", "no version", "works: [] # fault" },
        { "section", "an unknown section", Lines("works: []", "wroks: [] # fault") },
        { "shape", "a section that is no list", Lines("works: {id: work.a} # fault") },
        { "shape", "an entry that is no mapping", Lines("works:", "  - work.a # fault") },
        { "shape", "a text where a list belongs", Lines("works:", "  - id: work.a", "    label: A", "    authors: Smith # fault") },
        { "shape", "a list where a text belongs", Lines("works:", "  - id: work.a", "    label: A", "    title: [A] # fault") },
        { "shape", "a word where a number belongs", Lines("works:", "  - id: work.a", "    label: A", "    year: c. 1999 # fault") },
        { "shape", "a word where a figure belongs", Claim("predicate: cites, object: work.cited, basis: stated, value: many") },
        { "shape", "defaults that are no mapping", Lines("defaults: work.doc # fault") },
        { "field", "an unknown field", Lines("works:", "  - id: work.a", "    label: A", "    tilte: A # fault") },
        { "field", "an unknown field in a record", Lines("works:", "  - id: work.a", "    label: A", "    waves:", "      - {wave: one,", "         smaple: 12} # fault") },
        { "field", "an unknown field of a claim", Claim("predicate: cites, object: work.cited, basis: stated, locator: doc.p1") },
        { "field", "an unknown field among the defaults", Lines("defaults: {sauce: work.doc} # fault") },
        { "field", "an unknown field in the ledger", Lines("uncoded:", "  - {at: doc.p1, reason: imprint, because: no} # fault") },
        { "field", "an unknown field of a tombstone", Lines("tombstones:", "  - {id: barrier.old, superseded: barrier.money} # fault") },
        { "value", "a word outside its vocabulary", Lines("works:", "  - id: work.a", "    label: A", "    type: novel # fault") },
        { "value", "a basis outside its vocabulary", Claim("predicate: cites, object: work.cited, basis: guessed") },
        { "value", "a basis of a finding outside its vocabulary", Lines("findings:", $"  - {{id: finding.doc.two, text: T, {Report}, basis: guessed, {Common}}} # fault") },
        { "value", "a date that is none", Claim("predicate: cites, object: work.cited, basis: stated", Common.Replace("2026-01-31", "2026-02-31", StringComparison.Ordinal)) },
        { "value", "a reason outside the ledger's list", Lines("uncoded:", "  - {at: doc.p1, reason: dull} # fault") },
        { "value", "an unknown type among those that a caveat qualifies", Lines("findings:", $"  - {{id: finding.doc.two, text: T, {Report}, {Common}, qualifiesAll: [outcomes], qualifiesAllRationale: R}} # fault") },
        { "required", "a node without label", Lines("works:", "  - {id: work.a} # fault") },
        { "required", "an element without type", Lines("elements:", "  - {id: element.f.b, label: B} # fault") },
        { "required", "a claim without object", Claim("predicate: cites, basis: stated") },
        { "required", "a claim without basis", Claim("predicate: cites, object: work.cited") },
        { "required", "a claim without confidence", Claim("predicate: cites, object: work.cited, basis: stated", Common.Replace(", confidence: high", "", StringComparison.Ordinal)) },
        { "required", "a claim without coder", Claim("predicate: cites, object: work.cited, basis: stated", Common.Replace("coder: coder.one, ", "", StringComparison.Ordinal)) },
        { "required", "a finding without source", Lines("findings:", $"  - {{id: finding.doc.two, text: T, {Report}, {Common.Replace("source: work.doc, ", "", StringComparison.Ordinal)}}} # fault") },
        { "required", "a finding without direction", Lines("findings:", $"  - {{id: finding.doc.two, text: T, {Report.Replace(", direction: none", "", StringComparison.Ordinal)}, {Common}}} # fault") },
        { "required", "an absence without subject", Lines("absences:", $"  - {{id: absence.a, label: A, type: not-stated, aspect: all, {Common.Replace("status: accepted, ", "", StringComparison.Ordinal).Replace("coder: coder.one, date: 2026-01-31, ", "", StringComparison.Ordinal)}}} # fault") },
        { "required", "a record without its first field", Lines("works:", "  - id: work.a", "    label: A", "    waves:", "      - {sample: twelve} # fault") },
        { "required", "a ledger entry without place", Lines("uncoded:", "  - {reason: imprint} # fault") },
        { "required", "a manifest without file", Lines("manifest: {document: work.doc} # fault") },
        { "id", "another kind's prefix", Lines("works:", "  - {label: A,", "     id: finding.a} # fault") },
        { "id", "upper case", Lines("works:", "  - {label: A,", "     id: work.A} # fault") },
        { "id", "a claim's id without prefix", Claim("id: link.a, predicate: cites, object: work.cited, basis: stated") },
        { "id", "a paragraph out of its order", Lines("manifest: {document: work.cited, file: cited.txt}", "paragraphs:", "  - {id: cited.p2, words: 1, hash: 0123456789abcdef, path: [], heading: true} # fault") },
        { "duplicate", "an id used twice", Lines("works:", "  - {id: work.cited, label: A} # fault") },
        { "duplicate", "a link made twice", Lines("claims:", "  - {subject: work.doc, predicate: cites, object: work.cited, basis: stated, " + Common + "}", "  - {subject: work.doc, predicate: cites, object: work.cited, basis: stated, " + Common + "} # fault") },
        { "duplicate", "two reasons for one paragraph", Lines("uncoded:", "  - {at: doc.p1, reason: imprint}", "  - {at: [doc.p1], reason: caption} # fault") },
        { "dangling", "an object that is not there", Claim("predicate: cites, object: work.nobody, basis: stated") },
        { "dangling", "a cited work that is not there", Claim("predicate: cites, object: work.cited, basis: stated, attribution: direct, cites: [work.nobody]") },
        { "dangling", "a cited thing that is no work", Claim("predicate: cites, object: work.cited, basis: stated, attribution: direct, cites: [barrier.money]") },
        { "dangling", "a coder that is not there", Claim("predicate: cites, object: work.cited, basis: stated", Common.Replace("coder.one", "coder.two", StringComparison.Ordinal)) },
        { "dangling", "a neighbour that is not there", Lines("barriers:", "  - {id: barrier.b, label: B, notSame: [{id: barrier.c, why: W}]} # fault") },
        { "ends", "kinds that the predicate does not join", Claim("predicate: cites, object: barrier.money, basis: stated") },
        { "ends", "a link to itself", Claim("predicate: cites, object: work.doc, basis: stated") },
        { "predicate", "an unknown predicate", Claim("predicate: quotes, object: work.cited, basis: stated") },
        { "locator", "a paragraph that no manifest has", Claim("predicate: cites, object: work.cited, basis: stated, at: doc.p9") },
        { "locator", "a further paragraph that no manifest has", Claim("predicate: cites, object: work.cited, basis: stated, at: [doc.p1, doc.p9]") },
        { "locator", "a paragraph of a printed citation that no manifest has", Lines("works:", "  - {id: work.a, label: A, citedAs: [{as: A, at: doc.p9}]} # fault") },
        { "locator", "a paragraph of another label that no manifest has", Lines("elements:", "  - {id: element.f.b, label: B, type: theme, alternativeLabels: [{label: C, at: doc.p9}]} # fault") },
        { "locator", "a ledger entry of a paragraph that no manifest has", Lines("uncoded:", "  - {reason: imprint,", "     at: doc.p9} # fault") },
        { "phrase", "nine words", Claim("predicate: cites, object: work.cited, basis: stated, phrase: one two three four five six seven eight nine") },
        { "rationale", "an inference without reason", Claim("predicate: cites, object: work.cited, basis: inferred") },
        { "cites", "a direct attribution to nobody", Claim("predicate: cites, object: work.cited, basis: stated, attribution: direct") },
        { "cites", "an own statement attributed to others", Claim("predicate: cites, object: work.cited, basis: stated, attribution: own, cites: [work.cited]") },
        { "cluster", "a cluster without id", Claim("predicate: cites, object: work.cited, basis: stated, attribution: cluster, cites: [work.cited]") },
        {
            "cluster", "one cluster with two lists", Lines(
                "claims:",
                $"  - {{subject: work.doc, predicate: cites, object: work.cited, basis: stated, attribution: cluster, cluster: cluster.doc.a, cites: [work.cited], {Common}}}",
                $"  - {{subject: work.doc, predicate: proposes, object: framework.f, basis: stated, attribution: cluster, cluster: cluster.doc.a, cites: [work.cited, work.doc], {Common}}} # fault")
        },
        { "transferability", "adults without a note", Claim("predicate: cites, object: work.cited, basis: stated, population: adults") },
        { "reason", "a rejection without reason", Claim("predicate: cites, object: work.cited, basis: stated", Common.Replace("accepted", "rejected", StringComparison.Ordinal)) },
        { "required", "a decision of nobody", Lines("decisions:", "  - {claim: claim.a, status: accepted, date: 2026-01-31} # fault") },
        { "value", "a decision that decides nothing", Lines("decisions:", "  - {claim: claim.a, status: candidate, by: person.a, date: 2026-01-31, reason: R} # fault") },
        { "value", "a decision on no day", Lines("decisions:", "  - {claim: claim.a, status: accepted, by: person.a, date: yesterday} # fault") },
        { "reason", "a rejection by a curator without reason", Lines("decisions:", "  - {claim: claim.a, status: rejected, by: person.a, date: 2026-01-31} # fault") },
        { "duplicate", "two decisions on one claim", Lines("decisions:", "  - {claim: claim.a, status: accepted, by: person.a, date: 2026-01-31}", "  - {claim: claim.a, status: accepted, by: person.b, date: 2026-01-31} # fault") },
        { "field", "an unknown field of a decision", Lines("decisions:", "  - {claim: claim.a, status: accepted, by: person.a, date: 2026-01-31, note: N} # fault") },
        { "tombstone", "an id that is in use", Lines("tombstones:", "  - {id: barrier.money, reason: R} # fault") },
        { "tombstone", "an id that is buried twice", Lines("tombstones:", "  - {id: barrier.old, reason: R}", "  - {id: barrier.old, supersededBy: barrier.money} # fault") },
        { "tombstone", "an id that is none", Lines("tombstones:", "  - {id: Barrier Old, reason: R} # fault") },
        { "dangling", "a tombstone as successor", Lines("tombstones:", "  - {id: barrier.older, reason: R}", "  - {id: barrier.old, supersededBy: barrier.older} # fault") },
        { "dangling", "a successor that is not there", Lines("tombstones:", "  - {id: barrier.old, supersededBy: barrier.new} # fault") },
        { "coverage", "a paragraph without coding or reason", Lines("manifest: {document: work.cited, file: cited.txt}", "paragraphs:", "  - {id: cited.p1, words: 1, hash: 0123456789abcdef, path: []} # fault") },
    };

    private static string Claim(string fields, string common = Common) => Lines("claims:", $"  - {{subject: work.doc, {fields}, {common}}} # fault");

    private static string Lines(params string[] lines) => string.Join('\n', lines.Prepend("format: 1"));
}
