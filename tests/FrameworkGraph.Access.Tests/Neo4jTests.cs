using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>The same over Neo4j.</summary>
public static class Neo4jTests
{
    [Collection(Neo4jServer.Name)]
    public sealed class Privacy(Neo4jServer server) : PrivacyCases(server);

    [Collection(Neo4jServer.Name)]
    public sealed class Permission(Neo4jServer server) : PermissionCases(server);

    [Collection(Neo4jServer.Name)]
    public sealed class Writing(Neo4jServer server) : WritingCases(server);
}
