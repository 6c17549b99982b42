using FrameworkGraph.Sqlite;
using FrameworkGraph.Store.Tests.Conformance;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>What the tests of SQLite's own matters share: a folder, and a small graph.</summary>
public abstract class SqliteTest : IDisposable
{
    protected TemporaryFolder Folder { get; } = new();

    protected string File => Folder.File("graph.db");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }

    protected static Task Fill(GraphStore store, string release = "r1", int nodes = 3) => store.ReplaceSeedAsync(
        [Sample.Work, .. Enumerable.Range(0, nodes).Select(i => Sample.Node($"n{i}"))], [Sample.Claim("c", "n0", "n1") with { Cites = [Sample.Work.Id] }], release, Cancellation);

    protected static async Task<string> Release(GraphStore store) => (await store.RevisionsAsync(Cancellation)).Release;

    protected static async Task<int?> CountNodes(GraphStore store) =>
        (await store.ReadAsync([new(new Root.Nodes(NodeFilter.Any)) { Count = true }], Viewer.Anybody, Cancellation)).Connections[0].TotalCount;

    protected SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    protected void Run(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    /// <summary>Writes nonsense over a part of the database.</summary>
    /// <param name="part">From which byte how many, of a file of so many.</param>
    protected void Damage(Func<int, (int From, int Length)> part)
    {
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        using var file = System.IO.File.OpenWrite(File);
        var (from, length) = part((int)file.Length);
        file.Position = from;
        file.Write(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }

    protected static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The message for the person who runs the program: one sentence, and it names the file.</summary>
    protected void AssertSentence(StoreException e, string part)
    {
        Assert.Contains(part, e.Message);
        Assert.Contains(Folder.Path, e.Message);
        Assert.EndsWith(".", e.Message);
        Assert.DoesNotContain('\n', e.Message);
    }

    protected SqliteGraphStore Open() => SqliteGraphStore.Open(File);
}
