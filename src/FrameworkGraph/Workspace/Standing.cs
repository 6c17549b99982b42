using System.Text.Json.Nodes;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Workspace;

/// <summary>How a decision looks in the claim that readers see, and in history.</summary>
public static class Standing
{
    /// <summary>The details of a claim with who reviewed it and why it stands where it stands.</summary>
    /// <param name="details">The details without any decision, as JSON.</param>
    public static string Details(string details, Decision decision)
    {
        var json = JsonNode.Parse(details)!.AsObject();
        json["reviewedBy"] = decision.Actor;
        json.Remove("statusReason");
        if (decision.Reason is not null)
        {
            json["statusReason"] = decision.Reason;
        }

        return json.ToJsonString(SeedJson.Options);
    }

    public static string ToJson(Decision decision) =>
        new JsonObject { ["status"] = decision.Status, ["reason"] = decision.Reason, ["by"] = decision.Actor }.ToJsonString(SeedJson.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote, over where the claim stood before any decision.</summary>
    public static Decision FromJson(string json, string claim, string originalStatus, string originalDetails)
    {
        var read = JsonNode.Parse(json)!;
        return new(claim, (string)read["status"]!, (string?)read["reason"], (string)read["by"]!, originalStatus, originalDetails);
    }
}
