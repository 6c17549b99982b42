using FrameworkGraph.Neo4j.Tests;
using FrameworkGraph.Store;
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
        }
    }

    protected override async Task<GraphStore?> OpenAsync() => await TestServer.OpenEmptyAsync();
}
