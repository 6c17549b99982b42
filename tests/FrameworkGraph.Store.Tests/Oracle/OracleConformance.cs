using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>The oracle in every suite.</summary>
public static class OracleConformance
{
    public sealed class Cancellation : CancellationSuite<OracleFixture>;

    public sealed class ClaimsAboutClaims : ClaimsAboutClaimsSuite<OracleFixture>;

    public sealed class Counts : CountsSuite<OracleFixture>;

    public sealed class Filter : FilterSuite<OracleFixture>;

    public sealed class Identity : IdentitySuite<OracleFixture>;

    public sealed class Limits : LimitsSuite<OracleFixture>;

    public sealed class Links : LinksSuite<OracleFixture>;

    public sealed class Missing : MissingSuite<OracleFixture>;

    public sealed class Neighbours : NeighboursSuite<OracleFixture>;

    public sealed class Oracle : OracleSuite<OracleFixture>;

    public sealed class Ordering : OrderingSuite<OracleFixture>;

    public sealed class Pages : PagesSuite<OracleFixture>;

    public sealed class Paths : PathsSuite<OracleFixture>;

    public sealed class Patterns : PatternsSuite<OracleFixture>;

    public sealed class ReplaceSeed : ReplaceSeedSuite<OracleFixture>;

    public sealed class Search : SearchSuite<OracleFixture>;

    public sealed class Snapshot : SnapshotSuite<OracleFixture>;

    public sealed class TextIsData : TextIsDataSuite<OracleFixture>;

    public sealed class Tombstones : TombstonesSuite<OracleFixture>;

    public sealed class Visibility : VisibilitySuite<OracleFixture>;
}
