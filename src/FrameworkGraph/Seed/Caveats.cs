using FrameworkGraph.Ontology;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>Attaches a document's caveat to every finding of the types it names, so that none can be forgotten.</summary>
internal static class Caveats
{
    public static void Spread(SeedDraft draft, ClaimReader claims, List<SeedProblem> problems)
    {
        var findings = draft.Nodes.Where(n => n.Value.Kind == NodeKinds.Finding).ToList();
        foreach (var (caveat, row) in findings)
        {
            if (row.OwnValue("qualifiesAll") is not { } types)
            {
                continue;
            }

            var wanted = Types(row, types, problems);
            foreach (var (finding, _) in findings.Where(f => f.Value.Home == caveat.Home && f.Value.Id != caveat.Id && wanted.Contains(f.Value.Type ?? "")))
            {
                var basis = row.Text("qualifiesAllBasis") ?? "inferred";
                if (claims.Build(row, caveat.Id, Predicates.Qualifies.Slug, finding.Id, basis: basis) is { } claim)
                {
                    draft.Claims.Add(new(WithRationale(claim, row.Text("qualifiesAllRationale")), row));
                }
            }
        }
    }

    private static HashSet<string> Types(SeedMapping caveat, YamlNode written, List<SeedProblem> problems)
    {
        var types = (written as YamlSequenceNode ?? [written]).Select(t => (t as YamlScalarNode)?.Value ?? "").ToHashSet();
        foreach (var unknown in types.Where(t => !Vocabularies.FindingType.Contains(t)))
        {
            problems.Add(caveat.Problem("value", $"`qualifiesAll: {unknown}` is not one of: {Vocabularies.FindingType.Listed}.", written));
        }

        return types;
    }

    private static Graph.Claim WithRationale(Graph.Claim claim, string? rationale) => rationale is null
        ? claim
        : claim with { Details = new(new System.Text.Json.Nodes.JsonObject { ["rationale"] = rationale }.ToJsonString(SeedJson.Options)) };
}
