using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>The oracle in every suite.</summary>
public static class OracleConformance
{
    public sealed class ClaimsAboutClaims : ClaimsAboutClaimsSuite<OracleFixture>;

    public sealed class Counts : CountsSuite<OracleFixture>;

    public sealed class Filter : FilterSuite<OracleFixture>;

    public sealed class Identity : IdentitySuite<OracleFixture>;

    public sealed class LimitsKept : LimitsSuite<OracleFixture>;

    public sealed class Links : LinksSuite<OracleFixture>;

    public sealed class Missing : MissingSuite<OracleFixture>;

    public sealed class Ordering : OrderingSuite<OracleFixture>;

    public sealed class Pages : PagesSuite<OracleFixture>;
}
