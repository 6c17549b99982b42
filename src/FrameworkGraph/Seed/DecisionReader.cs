using System.Text.Json.Nodes;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Seed;

/// <summary>Reads curators' decisions of graph-seed and puts them over the claims they are about.</summary>
internal static class DecisionReader
{
    public static readonly string[] Fields = ["claim", "status", "reason", "by", "date"];

    /// <summary>The decisions that can be read; what is wrong with the others is added to the problems.</summary>
    public static IReadOnlyList<SeedDecision> Read(IEnumerable<SeedMapping> rows, List<SeedProblem> problems)
    {
        var decisions = new Dictionary<string, SeedDecision>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Text("claim") is not { } claim || row.Text("status") is not { } status || row.Text("by") is not { } by || row.Text("date") is not { } date)
            {
                problems.Add(row.Problem("required", "A decision needs `claim`, `status`, `by` and `date`."));
                continue;
            }

            if (!Statuses.Decided.Contains(status))
            {
                problems.Add(row.Problem("value", $"A decision is one of: {string.Join(", ", Statuses.Decided)}.", row.OwnValue("status")));
            }

            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", out _))
            {
                problems.Add(row.Problem("value", $"`date: {date}` must be a day as yyyy-mm-dd.", row.OwnValue("date")));
            }

            if (status != "accepted" && row.Text("reason") is null)
            {
                problems.Add(row.Problem("reason", "A claim is disputed or rejected with a `reason`."));
            }

            if (!decisions.TryAdd(claim, new(claim, status, row.Text("reason"), by, date)))
            {
                problems.Add(row.Problem("duplicate", $"{claim} is decided on twice; keep the later decision."));
            }
        }

        return [.. decisions.Values.OrderBy(d => d.Claim, StringComparer.Ordinal)];
    }

    /// <summary>The claim as it stands by a decision.</summary>
    public static Claim Decided(Claim claim, SeedDecision decision)
    {
        var details = Standing.Details(claim.Details.Json, new Decision(claim.Id, decision.Status, decision.Reason, decision.By, claim.Status, claim.Details.Json));
        var json = JsonNode.Parse(details)!.AsObject();
        json["reviewedOn"] = decision.Date;
        return claim with { Status = decision.Status, Details = new(json.ToJsonString(SeedJson.Options)) };
    }
}
