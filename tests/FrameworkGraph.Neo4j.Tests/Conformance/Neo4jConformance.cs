using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Neo4j.Tests.Conformance;

/// <summary>The Neo4j store in every suite; nothing of it differs from the contract.</summary>
public static class Neo4jConformance
{
    public sealed class ClaimsAboutClaims : ClaimsAboutClaimsSuite<Neo4jFixture>;

    public sealed class Counts : CountsSuite<Neo4jFixture>;

    public sealed class Filter : FilterSuite<Neo4jFixture>;

    public sealed class Identity : IdentitySuite<Neo4jFixture>;

    public sealed class LimitsKept : LimitsSuite<Neo4jFixture>;

    public sealed class Links : LinksSuite<Neo4jFixture>;

    public sealed class Missing : MissingSuite<Neo4jFixture>;

    public sealed class Ordering : OrderingSuite<Neo4jFixture>;

    public sealed class Pages : PagesSuite<Neo4jFixture>;
}
