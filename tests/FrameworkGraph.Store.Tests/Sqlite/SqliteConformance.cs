using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>The SQLite store in every suite; nothing of it differs from the contract.</summary>
public static class SqliteConformance
{
    public sealed class Cancellation : CancellationSuite<SqliteFixture>;

    public sealed class ClaimsAboutClaims : ClaimsAboutClaimsSuite<SqliteFixture>;

    public sealed class Counts : CountsSuite<SqliteFixture>;

    public sealed class Filter : FilterSuite<SqliteFixture>;

    public sealed class Identity : IdentitySuite<SqliteFixture>;

    public sealed class Limits : LimitsSuite<SqliteFixture>;

    public sealed class Links : LinksSuite<SqliteFixture>;

    public sealed class Missing : MissingSuite<SqliteFixture>;

    public sealed class Neighbours : NeighboursSuite<SqliteFixture>;

    public sealed class Oracle : OracleSuite<SqliteFixture>;

    public sealed class Ordering : OrderingSuite<SqliteFixture>;

    public sealed class Pages : PagesSuite<SqliteFixture>;

    public sealed class Paths : PathsSuite<SqliteFixture>;

    public sealed class Patterns : PatternsSuite<SqliteFixture>;

    public sealed class ReplaceSeed : ReplaceSeedSuite<SqliteFixture>;

    public sealed class Search : SearchSuite<SqliteFixture>;

    public sealed class Snapshot : SnapshotSuite<SqliteFixture>;

    public sealed class TextIsData : TextIsDataSuite<SqliteFixture>;

    public sealed class Tombstones : TombstonesSuite<SqliteFixture>;

    public sealed class Visibility : VisibilitySuite<SqliteFixture>;

    public sealed class Changes : ChangesSuite<SqliteFixture>;

    public sealed class ClaimsAboutProgrammes : ClaimsAboutProgrammesSuite<SqliteFixture>;

    public sealed class Decisions : DecisionsSuite<SqliteFixture>;

    public sealed class History : HistorySuite<SqliteFixture>;

    public sealed class KeptWork : KeptWorkSuite<SqliteFixture>;

    public sealed class PrivateWork : PrivateWorkSuite<SqliteFixture>;
}
