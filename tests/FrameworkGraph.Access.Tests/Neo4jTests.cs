using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>
/// The same privacy over Neo4j; permissions and writing too with LONG_TESTS=1, since their rules are the core's and what a store does for them is in
/// the conformance suite.
/// </summary>
public static class Neo4jTests
{
    [Collection(Neo4jServer.Name)]
    public sealed class Privacy(Neo4jServer server) : PrivacyCases(server);

    [Collection(Neo4jServer.Name)]
    public sealed class Permission : PermissionCases
    {
        public Permission(Neo4jServer server)
            : base(server) => OnlyLong();
    }

    [Collection(Neo4jServer.Name)]
    public sealed class Writing : WritingCases
    {
        public Writing(Neo4jServer server)
            : base(server) => OnlyLong();
    }

    private static void OnlyLong() => Assert.SkipUnless(Environment.GetEnvironmentVariable("LONG_TESTS") == "1", "Takes minutes over Neo4j: `./test --long` runs it.");
}
