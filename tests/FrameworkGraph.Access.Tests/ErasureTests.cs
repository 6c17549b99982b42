using System.Text.Json;
using FrameworkGraph.Server.Access;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>Who has an account erases what is known of it, whatever its role; nobody erases another.</summary>
public sealed class ErasureTests(OidcServer server) : IClassFixture<OidcServer>
{
    private const string Erase = "mutation($id: ID!) { eraseMe(input: { id: $id, clientMutationId: \"c\" }) { clientMutationId erased userErrors { field code } } }";

    private Served Served => server.Served;

    [Theory]
    [InlineData("nobody"), InlineData("reader-a"), InlineData("editor-a"), InlineData("editor-b"), InlineData("curator")]
    public async Task Account_of_every_role_erases_itself_and_is_somebody_new_afterwards(string account)
    {
        var id = await IdAsync(account);

        var answer = await Served.AskAsync(account, Erase, new { id });

        Assert.Equal("OK", answer.Verdict());
        Assert.Equal((true, "c"), (answer.At("data.eraseMe.erased").GetBoolean(), answer.Text("data.eraseMe.clientMutationId")));
        Assert.Empty(await Served.Store.ReadPeopleAsync([id], TestContext.Current.CancellationToken));
        Assert.NotEqual(id, await IdAsync(account));
        Assert.Equal("BAD_ARGUMENT", (await Served.AskAsync(account, Erase, new { id })).Verdict());
    }

    [Fact]
    public async Task History_keeps_the_id_and_loses_the_name()
    {
        var (programme, _) = await Served.DraftAsync("Erased author");
        var id = await IdAsync("editor-a");
        var history = $"{{ history(of: \"{programme}\") {{ nodes {{ actor actorName deed }} }} }}";
        var before = (await Served.AskAsync("editor-a2", history)).At("data.history.nodes.0");
        Assert.Equal((id, JsonValueKind.String), (before.Text("actor"), before.At("actorName").ValueKind));

        Assert.Equal("OK", (await Served.AskAsync("editor-a", Erase, new { id })).Verdict());

        var after = (await Served.AskAsync("editor-a2", history)).At("data.history.nodes.0");
        Assert.Equal((id, JsonValueKind.Null), (after.Text("actor"), after.At("actorName").ValueKind));
        Assert.Equal("Erased author", (await Served.AskAsync("editor-a", $"{{ programme(id: \"{programme}\") {{ label }} }}")).Text("data.programme.label"));
    }

    [Theory]
    [InlineData("reader-a"), InlineData("editor-a"), InlineData("curator")]
    public async Task Nobody_erases_another(string account)
    {
        var id = await IdAsync("editor-b");

        Assert.Equal("BAD_ARGUMENT", (await Served.AskAsync(account, Erase, new { id })).Verdict());

        Assert.Single(await Served.Store.ReadPeopleAsync([id], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_has_no_account_has_nothing_to_erase() => Assert.Equal("UNAUTHENTICATED", (await Served.AskAsync(null, Erase, new { id = "person.x" })).Verdict());

    [Fact]
    public async Task Public_server_erases_nobody_and_the_user_of_a_local_one_may()
    {
        await using var open = await Served.StartAsync(new AccessOptions(AccessMode.Public));
        Assert.Equal("FORBIDDEN", (await open.AskAsync(null, Erase, new { id = "person.x" })).Verdict());
        await using var local = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        var id = (await local.AskAsync(null, "{ me { id } }")).Text("data.me.id");
        Assert.Equal("OK", (await local.AskAsync(null, Erase, new { id })).Verdict());
    }

    private async Task<string> IdAsync(string account) => (await Served.AskAsync(account, "{ me { id } }")).Text("data.me.id")!;
}
