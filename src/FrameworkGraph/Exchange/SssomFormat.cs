using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Exchange;

/// <summary>
/// The crosswalk between frameworks as SSSOM, tab-separated with its metadata block. SSSOM's confidence is a number from
/// 0 to 1; the coder's is one of three words and stands in `other`, because a number would claim a precision it has not.
/// A rejected link carries the modifier Not and its reason.
/// </summary>
public sealed class SssomFormat() : ExportFormat("sssom", "The crosswalk between frameworks as SSSOM (tab-separated).",
    "everything but the crosswalk's claims between elements of two frameworks; of these attribution, evidence, modality, direction, phrase and cited works")
{
    private static readonly string[] Columns =
    [
        "record_id", "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label", "mapping_justification", "creator_label", "mapping_date",
        "subject_source", "object_source", "comment", "other",
    ];

    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        var elements = await source.NodesAsync(NodeKinds.Element, cancellation).ToDictionaryAsync(n => n.Id, cancellationToken: cancellation);
        var coders = await source.NodesAsync(NodeKinds.Coder, cancellation).ToDictionaryAsync(n => n.Id, cancellationToken: cancellation);
        await using var writer = new StreamWriter(target) { NewLine = "\n" };
        await writer.WriteAsync($"""
            #sssom_version: "1.1"
            #curie_map:
            #  fg: "{ExportNotice.BaseAddress}"
            #  skos: "http://www.w3.org/2004/02/skos/core#"
            #  semapv: "https://w3id.org/semapv/vocab/"
            #mapping_set_id: "{ExportNotice.BaseAddress}crosswalk/{notice.Release}"
            #mapping_set_version: "{notice.Release}"
            #mapping_set_title: "FrameworkGraph crosswalk between frameworks of integration"
            #mapping_set_description: "{ExportNotice.Statement}"
            #license: "https://creativecommons.org/licenses/by/4.0/"
            #publication_date: "{notice.Day}"
            #mapping_tool: "FrameworkGraph"

            """.ReplaceLineEndings("\n"));
        await writer.WriteLineAsync(string.Join('\t', Columns));
        await foreach (var claim in source.ClaimsAsync(new ClaimFilter { Predicates = [.. Predicates.Crosswalk.Select(p => p.Slug)], DifferentHomes = true }, cancellation))
        {
            await writer.WriteLineAsync(string.Join('\t', Cells(claim, elements, coders).Select(Cell)));
        }
    }

    private static IEnumerable<string?> Cells(Claim claim, Dictionary<string, Node> elements, Dictionary<string, Node> coders)
    {
        var (subject, @object, coder) = (elements.GetValueOrDefault(claim.Subject), elements.GetValueOrDefault(claim.Object), coders.GetValueOrDefault(claim.Coder));
        return
        [
            $"fg:{claim.Id}", $"fg:{claim.Subject}", subject?.Label ?? "", $"skos:{Skos(claim.Predicate)}", claim.Status == "rejected" ? "Not" : "", $"fg:{claim.Object}", @object?.Label ?? "",
            coder?.Type == "person" ? "semapv:ManualMappingCuration" : "semapv:UnspecifiedMatching", coder?.Label ?? claim.Coder, claim.Date,
            subject?.Home is { } from ? $"fg:{from}" : "", @object?.Home is { } to ? $"fg:{to}" : "",
            string.Join(" ", new[] { claim.Details.Text("rationale"), claim.Details.Text("statusReason"), claim.Details.Text("note") }.Where(t => t is not null)),
            $"basis={claim.Basis}|confidence={claim.Confidence}|status={claim.Status}|source={claim.Source}{(claim.Paragraph is { } at ? $"|at={at}" : "")}",
        ];
    }

    /// <summary>close-match is closeMatch.</summary>
    private static string Skos(string predicate) => predicate.Replace("-match", "Match", StringComparison.Ordinal);

    /// <summary>A cell with a tab, a line break or a quotation mark stands in quotation marks.</summary>
    private static string Cell(string? value) => value is null ? "" : value.AsSpan().IndexOfAny("\t\r\n\"") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
