using System.Text.RegularExpressions;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>Every query that the page ships runs against the server.</summary>
public sealed partial class ClientQueryTests(SiteFixture site)
{
    /// <summary>Values for the variables that queries have, by name; ids by the query's file.</summary>
    private static readonly Dictionary<string, object> Values = new()
    {
        ["id"] = "work.kaehne-2016", ["claim.id"] = "claim.kaehne-2016.work.kaehne-2016--located-in--element.cohen.mental-model", ["programme.id"] = "programme.kaehne-2016",
        // Changes are refused as data, so that nothing is changed for other tests.
        ["save-programme.input"] = new { name = "" }, ["publish-programme.input"] = Nowhere, ["unpublish-programme.input"] = Nowhere, ["delete-programme.input"] = Nowhere,
        ["ids"] = new[] { "work.kaehne-2016" }, ["text"] = "trust", ["first"] = 20,
    };

    private static object Nowhere => new { id = "programme.none", expectedVersion = 1 };

    private static string Folder => Repository.Folder("client", "src", "queries");

    [Fact]
    public async Task Client_queries_all_run_without_error()
    {
        var files = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.graphql", SearchOption.AllDirectories) : [];
        Assert.True(files.Length > 0 || !Directory.Exists(Folder), "The folder of client queries is empty.");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var (name, query) = (Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var needed = Required().Matches(query).Select(m => m.Groups[1].Value).Distinct().ToList();
            Assert.All(needed, v => Assert.True(Values.ContainsKey($"{name}.{v}") || Values.ContainsKey(v), $"{name}.graphql has a variable ${v} for which this test knows no value."));

            var data = await site.Client.AskAsync(query, needed.ToDictionary(v => v, v => Values.GetValueOrDefault($"{name}.{v}", Values.GetValueOrDefault(v)!)));

            Assert.All(data.EnumerateObject(), p => Assert.NotEqual(System.Text.Json.JsonValueKind.Null, p.Value.ValueKind));
        }
    }

    [GeneratedRegex(@"\$(\w+)\s*:\s*(?:\[\w+!?\]|\w+)!(?!\s*=)")]
    private static partial Regex Required();
}
