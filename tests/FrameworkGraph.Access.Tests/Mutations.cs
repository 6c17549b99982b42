using System.Text.Json;

namespace FrameworkGraph.Access.Tests;

/// <summary>The mutations as a client sends them.</summary>
internal static class Mutations
{
    public const string Feature = "element.valentijn.case-management";
    private const string Payload = "clientMutationId userErrors { field message code } version subject event { id actorName }";

    public static Task<JsonElement> SaveAsync(this Served served, string? account, string name, string? id = null, int? version = null, string? key = null, string rating = "ESTABLISHED") => served.AskAsync(
        account, $"mutation($input: SaveProgrammeInput!) {{ saveProgramme(input: $input) {{ {Payload} programme {{ id version state team name document features {{ feature rating }} }} }} }}",
        new
        {
            input = new
            {
                name, id, expectedVersion = version, idempotencyKey = key, description = "About it.", features = new[] { new { feature = Feature, rating } },
                answers = new[] { new { construct = "element.cohen.location", aspect = "one-site", answer = "yes" } },
            },
        });

    /// <summary>publishProgramme, unpublishProgramme or deleteProgramme.</summary>
    public static Task<JsonElement> ChangeAsync(this Served served, string? account, string mutation, string id, int? version) => served.AskAsync(
        account, $"mutation($id: ID!, $version: Int) {{ {mutation}(input: {{ id: $id, expectedVersion: $version }}) {{ {Payload} }} }}", new { id, version });

    public static Task<JsonElement> ProposeAsync(this Served served, string? account, string subject, string predicate, string @object, string source) => served.AskAsync(
        account,
        $"mutation($subject: ID!, $predicate: Predicate!, $object: ID!, $source: ID!) {{ proposeClaim(input: {{ subject: $subject, predicate: $predicate, object: $object, source: $source, basis: INFERRED, confidence: LOW, rationale: \"It seems so.\" }}) {{ {Payload} claim {{ id status readsAloud coder {{ label }} }} }} }}",
        new { subject, predicate, @object, source });

    public static Task<JsonElement> DecideAsync(this Served served, string? account, string claim, string status, string? reason = "For a reason.", int? version = null, string? key = null) => served.AskAsync(
        account, $"mutation($input: DecideClaimInput!) {{ decideClaim(input: $input) {{ {Payload} claim {{ id status statusReason reviewedBy }} }} }}",
        new { input = new { claim, status, reason, expectedVersion = version, idempotencyKey = key } });

    public static Task<JsonElement> UndoAsync(this Served served, string? account, string @event, int? version = null) => served.AskAsync(
        account, $"mutation($event: ID!, $version: Int) {{ undo(input: {{ event: $event, expectedVersion: $version }}) {{ {Payload} programme {{ name state version }} claim {{ id status }} }} }}", new { @event, version });

    /// <summary>A new private programme of team-a.</summary>
    public static async Task<(string Id, string Event)> DraftAsync(this Served served, string name)
    {
        var saved = await served.SaveAsync("editor-a", name);
        return (saved.Text("data.saveProgramme.subject")!, saved.Text("data.saveProgramme.event.id")!);
    }

    public static async Task<string> PublishedAsync(this Served served, string name)
    {
        var (id, _) = await served.DraftAsync(name);
        Xunit.Assert.Equal("OK", (await served.ChangeAsync("editor-a", "publishProgramme", id, 1)).Verdict());
        return id;
    }
}
