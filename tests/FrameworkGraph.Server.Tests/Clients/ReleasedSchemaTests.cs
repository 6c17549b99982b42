using System.Text.Json;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Clients;

/// <summary>What the last release promised is still there, unless that release had it as deprecated; graphql-js tells what breaks.</summary>
public sealed class ReleasedSchemaTests : IDisposable
{
    private const string Released = """
        type Query { thing(id: ID!, old: Int @deprecated(reason: "Ignored."), shade: Shade): Thing  things: [Thing!]!  former: Former @deprecated(reason: "Use thing.") }
        type Thing { id: ID!  name: String  title: String @deprecated(reason: "Use name.") }
        type Former { id: ID! }
        enum Shade { LIGHT  DARK  GREY @deprecated(reason: "Use DARK.") }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("schema-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Schema_breaks_nothing_that_the_last_release_promised()
    {
        var server = Repository.Folder("src", "FrameworkGraph.Server");

        var broken = await BrokenAsync(Path.Combine(server, "schema.released.graphql"), Path.Combine(server, "schema.graphql"));

        Assert.True(broken.Count == 0, $"A client of the last release would miss this; bring it back, mark it @deprecated for one release, then take it away:\n{string.Join('\n', broken)}");
    }

    [Theory]
    [InlineData("  name: String", "", "FIELD_REMOVED")]
    [InlineData("name: String ", "name: Int ", "FIELD_CHANGED_KIND")]
    [InlineData(", shade: Shade", "", "ARG_REMOVED")]
    [InlineData("shade: Shade)", "shade: Shade!)", "ARG_CHANGED_KIND")]
    [InlineData("shade: Shade)", "shade: Shade, more: Int!)", "REQUIRED_ARG_ADDED")]
    [InlineData("DARK ", "", "VALUE_REMOVED_FROM_ENUM")]
    [InlineData("things: [Thing!]!", "things: [Thing]", "FIELD_CHANGED_KIND")]
    public async Task Change_that_breaks_clients_is_found(string before, string after, string kind) =>
        Assert.Equal(kind, Assert.Single(await BrokenAsync(Write("released", Released), Write("present", Changed(before, after)))).Text("type"));

    [Theory]
    [InlineData("  title: String @deprecated(reason: \"Use name.\")", "")]
    [InlineData(", old: Int @deprecated(reason: \"Ignored.\")", "")]
    [InlineData("  GREY @deprecated(reason: \"Use DARK.\")", "")]
    [InlineData("name: String ", "name: String!  more: Int ")]
    [InlineData("DARK ", "DARK  BRIGHT ")]
    public async Task Change_that_breaks_no_promise_passes(string before, string after) =>
        Assert.Empty(await BrokenAsync(Write("released", Released), Write("present", Changed(before, after))));

    [Fact]
    public async Task Type_goes_with_the_last_deprecated_field_that_led_to_it()
    {
        var without = Changed("  former: Former @deprecated(reason: \"Use thing.\")", "").Replace("type Former { id: ID! }", "", StringComparison.Ordinal);

        Assert.Empty(await BrokenAsync(Write("released", Released), Write("present", without)));
    }

    private static string Changed(string before, string after)
    {
        Assert.Contains(before, Released, StringComparison.Ordinal);
        return Released.Replace(before, after, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name + ".graphql");
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task<List<JsonElement>> BrokenAsync(string released, string present) =>
        [.. JsonSerializer.Deserialize<JsonElement>(await NodeProgram.RunAsync("breaking.mjs", released, present)).EnumerateArray()];
}
