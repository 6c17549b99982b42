using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Tests;
using GraphQL.Types;

namespace FrameworkGraph.Server.Tests.GraphQl;

public sealed class SchemaTests(SiteFixture site)
{
    [Fact]
    public void Schema_is_the_one_approved()
    {
        var approved = File.ReadAllText(Repository.Folder("src", "FrameworkGraph.Server", "schema.graphql")).ReplaceLineEndings("\n");
        var found = SchemaText.Of(new ApiSchema());

        var drift = approved.Split('\n').Zip(found.Split('\n')).Select((lines, i) => (lines, Line: i + 1)).FirstOrDefault(l => l.lines.First != l.lines.Second);
        Assert.True(
            approved.TrimEnd() == found.TrimEnd(),
            $"The schema is not the one approved, first at line {drift.Line}: '{drift.lines.First}' became '{drift.lines.Second}'. If that is meant, run "
            + "`dotnet run --project src/FrameworkGraph.Server -- schema > src/FrameworkGraph.Server/schema.graphql` and review the difference.");
    }

    [Fact]
    public async Task Schema_served_is_the_one_approved()
    {
        var served = await site.Client.Http.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        Assert.Equal(File.ReadAllText(Repository.Folder("src", "FrameworkGraph.Server", "schema.graphql")).TrimEnd(), served.TrimEnd());
    }

    [Fact]
    public void Types_fields_arguments_and_values_all_have_a_description()
    {
        var schema = new ApiSchema();
        schema.Initialize();
        var types = schema.AllTypes.Where(t => t is not ScalarGraphType || t is EnumerationGraphType).Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)).ToList();

        var described = types.Select(t => (Place: t.Name, t.Description))
            .Concat(types.OfType<IComplexGraphType>().SelectMany(t => t.Fields.Select(f => ($"{t.Name}.{f.Name}", f.Description))))
            .Concat(types.OfType<IComplexGraphType>().SelectMany(t => t.Fields.SelectMany(f => f.Arguments?.Select(a => ($"{t.Name}.{f.Name}({a.Name})", a.Description)) ?? [])))
            .Concat(types.OfType<EnumerationGraphType>().SelectMany(t => t.Values.Select(v => ($"{t.Name}.{v.Name}", v.Description)))).ToList();

        Assert.True(described.Count > 500);
        Assert.DoesNotContain(described, d => string.IsNullOrWhiteSpace(d.Description));
    }

    [Fact]
    public async Task Introspection_over_http_names_the_root()
    {
        var data = await site.Client.AskAsync("{ __schema { queryType { name fields { name } } } }");

        Assert.Equal("Query", data.Text("__schema.queryType.name"));
        Assert.Superset(
            new HashSet<string> { "node", "nodes", "search", "elements", "works", "findings", "barriers", "enablers", "outcomes", "programmes", "claims" },
            data.Texts("__schema.queryType.fields.name").ToHashSet());
    }
}
