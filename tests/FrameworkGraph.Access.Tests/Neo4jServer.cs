using FrameworkGraph.Neo4j.Tests;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>One server with accounts over Neo4j, for all tests that use the one database there is. Without a Neo4j they are skipped.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jServer : OidcServer, ICollectionFixture<Neo4jServer>
{
    public const string Name = "Neo4j";

    /// <summary>Says why where there is none.</summary>
    internal override Served Served => TestServer.Options is not null ? base.Served : throw new InvalidOperationException();

    public override async ValueTask InitializeAsync()
    {
        if (TestServer.IsThere)
        {
            await base.InitializeAsync();
            await PlanChangesAsync();
        }
    }

    /// <summary>A Neo4j that has only begun may plan the statement of a change, on a busy machine, for longer than a server lets its client wait.</summary>
    private async Task PlanChangesAsync()
    {
        var made = await Served.Store.ApplyAsync(
            new Change.SaveProgramme(null, null, new("Planned", null, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>())), new Actor("person.planning", [Role.Editor], ["planning"]), Clock.Now, default);
        Assert.Empty(made.Errors);
    }

    protected override async Task<GraphStore?> OpenAsync() => await TestServer.OpenEmptyAsync();
}
