using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;
using FrameworkGraph.Store;

namespace FrameworkGraph.Exchange;

/// <summary>
/// The layout of graph-seed: reading it again gives the same nodes and claims. Findings stand with the claim that reports
/// them, absences with the claim of what lacks them; every other claim stands alone in the file of its source.
/// </summary>
public sealed class GraphSeedFormat() : ExportFormat("graph-seed", "A folder in the layout of graph-seed. Reading it again gives the same nodes, claims and tombstones; what curators decided stands apart, in decisions.yaml.", null)
{
    /// <summary>Findings whose claims are looked up at once.</summary>
    private const int Batch = 500;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <summary>What the row of an absence may say of its claim; the rest stands in the file's defaults.</summary>
    private static readonly string[] InAbsence = ["source", "confidence", "at", "phrase", "note"];

    public override bool IsFolder => true;

    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        using var files = new SeedFiles(target, notice);
        var decisions = await source.DecisionsAsync(cancellation);
        source = new UndecidedSource(source, decisions);
        foreach (var decision in decisions.Select(d => d.ToSeed()))
        {
            files.Add("decisions.yaml", "decisions:", SeedYaml.Row(
            [
                ("claim", SeedYaml.Text(decision.Claim)), ("status", SeedYaml.Text(decision.Status)), ("reason", SeedYaml.Text(decision.Reason)), ("by", SeedYaml.Text(decision.By)), ("date", SeedYaml.Text(decision.Date)),
            ]));
        }

        foreach (var kind in NodeKinds.All.Where(k => k != NodeKinds.Finding && k != NodeKinds.Absence && k != NodeKinds.Paragraph))
        {
            await foreach (var node in source.NodesAsync(kind, cancellation))
            {
                files.Add(PathOf(kind), $"{kind.Section}:", SeedYaml.Row(SeedNodes.Fields(node)));
            }
        }

        foreach (var tombstone in await source.TombstonesAsync(cancellation))
        {
            files.Add("tombstones.yaml", "tombstones:", SeedYaml.Row([("id", SeedYaml.Text(tombstone.Id)), ("supersededBy", SeedYaml.Text(tombstone.SupersededBy)), ("reason", SeedYaml.Text(tombstone.Reason))]));
        }

        await SeedManifests.WriteAsync(source, files, cancellation);
        await WithClaimsAsync(source, NodeKinds.Finding, Predicates.Reports, files, Finding, cancellation);
        var defaults = new Dictionary<string, int>();
        await WithClaimsAsync(source, NodeKinds.Absence, Predicates.Lacks, files, (f, node, claim) => Absence(f, node, claim, defaults), cancellation);

        var rest = Predicates.All.Where(p => p != Predicates.Reports && p != Predicates.Lacks).Select(p => p.Slug).ToList();
        await foreach (var claim in source.ClaimsAsync(new ClaimFilter { Predicates = rest }, cancellation))
        {
            Alone(files, claim);
        }
    }

    private static async Task WithClaimsAsync(
        GraphSource source, NodeKind kind, Predicate predicate, SeedFiles files, Action<SeedFiles, Node, Claim?> write, CancellationToken cancellation)
    {
        await foreach (var batch in source.NodesAsync(kind, cancellation).Chunk(Batch).WithCancellation(cancellation))
        {
            var claims = new Dictionary<string, Claim>();
            await foreach (var claim in source.ClaimsAsync(new ClaimFilter { Predicates = [predicate.Slug], Objects = [.. batch.Select(n => n.Id)] }, cancellation))
            {
                claims.Add(claim.Id, claim);
            }

            foreach (var node in batch)
            {
                var from = kind == NodeKinds.Finding ? node.Home : node.Details.Text("subject");
                write(files, node, node.Home is null || from is null || !claims.Remove(SeedIds.OfClaim(node.Home, from, predicate.Slug, node.Id), out var made) ? null : made);
            }

            foreach (var claim in claims.Values)
            {
                Alone(files, claim);
            }
        }
    }

    private static void Finding(SeedFiles files, Node node, Claim? report)
    {
        if (report is null && node.Home is not null)
        {
            throw new ExportException($"No claim of {node.Home} reports {node.Id}, which graph-seed cannot say.");
        }

        files.Add($"documents/{SeedNodes.Slug(node.Home ?? "unreported")}.yaml", "findings:", report is null ? SeedYaml.Row(SeedNodes.Fields(node)) : SeedNodes.RowWithClaim(node, report, Nothing));
    }

    private static void Absence(SeedFiles files, Node node, Claim? claim, Dictionary<string, int> known)
    {
        if (claim is null)
        {
            throw new ExportException($"No claim of {node.Home} says that {node.Details.Text("subject")} lacks {node.Id}, which graph-seed cannot say.");
        }

        var apart = SeedClaims.Fields(claim).Where(f => !InAbsence.Contains(f.Name) && f.Name != "basis").ToList();
        var defaults = string.Join(", ", apart.Where(f => f.Value is not null).Select(f => $"{f.Name}: {f.Value}"));
        if (!known.TryGetValue(defaults, out var number))
        {
            known.Add(defaults, number = known.Count + 1);
        }

        files.Add($"absences/absences-{number}.yaml", $"defaults: {{{defaults}}}\nabsences:", SeedNodes.RowWithClaim(node, claim, apart.Select(f => f.Name).Append("basis").ToHashSet()));
    }

    private static void Alone(SeedFiles files, Claim claim) => files.Add($"claims/{SeedNodes.Slug(claim.Source)}.yaml", "claims:", SeedClaims.Row(claim));

    private static string PathOf(NodeKind kind) =>
        kind == NodeKinds.Framework || kind == NodeKinds.Element ? $"frameworks/{kind.Section}.yaml"
        : NodeKinds.Concepts.Contains(kind) || kind == NodeKinds.Residual ? $"concepts/{kind.Section}.yaml"
        : $"{kind.Section}.yaml";
}
