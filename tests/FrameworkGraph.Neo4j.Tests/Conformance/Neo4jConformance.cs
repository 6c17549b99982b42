using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Neo4j.Tests.Conformance;

/// <summary>The Neo4j store in every suite; nothing of it differs from the contract.</summary>
public static class Neo4jConformance
{
    public sealed class Cancellation : CancellationSuite<Neo4jFixture>
    {
        /// <summary>Loading links takes longer than all else here; so many are enough for what is read deep down.</summary>
        protected override int Width => 70;
    }

    public sealed class ClaimsAboutClaims : ClaimsAboutClaimsSuite<Neo4jFixture>;

    public sealed class Counts : CountsSuite<Neo4jFixture>;

    public sealed class Filter : FilterSuite<Neo4jFixture>;

    public sealed class Identity : IdentitySuite<Neo4jFixture>;

    public sealed class Limits : LimitsSuite<Neo4jFixture>;

    public sealed class Links : LinksSuite<Neo4jFixture>;

    public sealed class Missing : MissingSuite<Neo4jFixture>;

    public sealed class Neighbours : NeighboursSuite<Neo4jFixture>;

    /// <summary>Neo4j plans every new question for up to a second; so there are fewer of them.</summary>
    public sealed class Oracle : OracleSuite<Neo4jFixture>
    {
        protected override int Cases => Long ? 1_000 : 16;
    }

    public sealed class Ordering : OrderingSuite<Neo4jFixture>;

    public sealed class Pages : PagesSuite<Neo4jFixture>;

    public sealed class Paths : PathsSuite<Neo4jFixture>;

    public sealed class Patterns : PatternsSuite<Neo4jFixture>;

    public sealed class ReplaceSeed : ReplaceSeedSuite<Neo4jFixture>;

    public sealed class Search : SearchSuite<Neo4jFixture>;

    public sealed class Snapshot : SnapshotSuite<Neo4jFixture>;

    public sealed class TextIsData : TextIsDataSuite<Neo4jFixture>;

    public sealed class Tombstones : TombstonesSuite<Neo4jFixture>;

    public sealed class Visibility : VisibilitySuite<Neo4jFixture>;

    public sealed class Changes : ChangesSuite<Neo4jFixture>;

    public sealed class ClaimsAboutProgrammes : ClaimsAboutProgrammesSuite<Neo4jFixture>;

    public sealed class Decisions : DecisionsSuite<Neo4jFixture>;

    public sealed class History : HistorySuite<Neo4jFixture>;

    public sealed class KeptWork : KeptWorkSuite<Neo4jFixture>;

    public sealed class PrivateWork : PrivateWorkSuite<Neo4jFixture>;
}
