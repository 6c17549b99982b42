using FrameworkGraph.Store.Tests.Conformance;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests.Conformance;

public sealed class SuiteCoverageTests
{
    [Fact]
    public void Neo4j_derives_every_suite()
    {
        var suites = typeof(ConformanceSuite<>).Assembly.GetTypes()
            .Where(t => t.IsAbstract && t != typeof(WorkspaceSuite<>) && Generic(t.BaseType) is { } of && (of == typeof(ConformanceSuite<>) || of == typeof(WorkspaceSuite<>))).ToList();
        var derived = typeof(Neo4jConformance).GetNestedTypes().Select(t => Generic(t.BaseType));
        Assert.NotEmpty(suites);
        Assert.Empty(suites.Except(derived));
    }

    private static Type? Generic(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : null;
}
