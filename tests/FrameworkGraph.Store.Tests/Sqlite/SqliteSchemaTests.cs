using FrameworkGraph.Sqlite;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>Databases of other versions and of other programs.</summary>
public sealed class SqliteSchemaTests : SqliteTest
{
    [Fact]
    public async Task Database_of_an_older_version_is_upgraded_and_its_seed_read_again()
    {
        using (var connection = Connect())
        {
            SqliteSchema.Upgrade(connection, File, target: 1);
            Run(connection, "UPDATE meta SET value = 'old' WHERE name = 'release'; INSERT INTO item VALUES ('a'); INSERT INTO node VALUES (1, 'a', 'barrier', 'A', NULL, NULL, NULL, NULL, NULL, NULL, '', '{}', ' a ', ' a ', 1)");
        }

        await using var store = Open();
        Assert.Equal(1, await CountNodes(store));
        Assert.Equal("", await Release(store));
        await Fill(store, "old");
        Assert.Equal(4, await CountNodes(store));
        await using var again = Open();
        Assert.Equal("old", await Release(again));
    }

    [Fact]
    public async Task Database_of_a_newer_version_is_refused_and_left_alone()
    {
        await using (var store = Open())
        {
            await Fill(store);
        }

        Run($"PRAGMA user_version = {SqliteSchema.Version + 1}");
        var before = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        AssertSentence(Assert.Throws<StoreException>(Open), "newer version");
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(99)]
    public void Database_of_another_program_is_refused_and_left_alone(int version)
    {
        Run($"CREATE TABLE theirs(a); INSERT INTO theirs VALUES (1); PRAGMA user_version = {version}");
        var before = System.IO.File.ReadAllBytes(File);
        AssertSentence(Assert.Throws<StoreException>(Open), "another program");
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task First_evidence_is_waited_for_by_who_reads_and_the_log_is_kept_afterwards()
    {
        await using var store = Open();
        Task<int?>? reading = null;
        IEnumerable<FrameworkGraph.Graph.Node> Nodes()
        {
            yield return Conformance.Sample.Work;
            reading = Task.Run(() => CountNodes(store), Cancellation);
            Assert.False(reading.Wait(50, Cancellation));
        }

        await store.ReplaceSeedAsync(Nodes(), [], "r1", Cancellation);
        Assert.Equal(1, await reading!);
        using var connection = Connect();
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task First_evidence_is_loaded_beside_another_reader_of_the_file()
    {
        await using var store = Open();
        using var other = Connect();
        Run(other, "BEGIN; SELECT * FROM meta");
        await Fill(store);
        Assert.Equal(4, await CountNodes(store));
        Assert.Equal("0", Scalar(other, "SELECT count(*) FROM node"));
    }

    [Fact]
    public async Task First_evidence_that_fails_leaves_a_database_that_can_be_filled()
    {
        await using var store = Open();
        static IEnumerable<FrameworkGraph.Graph.Node> Broken()
        {
            yield return Conformance.Sample.Work;
            throw new InvalidOperationException("broken");
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ReplaceSeedAsync(Broken(), [], "r1", Cancellation));
        Assert.Equal(0, await CountNodes(store));
        await Fill(store);
        Assert.Equal(4, await CountNodes(store));
    }

    private static string? Scalar(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return System.Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Database_opened_by_many_at_once_is_made_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Open, Cancellation)));
        await Fill(stores[0]);
        foreach (var store in stores)
        {
            Assert.Equal(4, await CountNodes(store));
            await store.DisposeAsync();
        }
    }
}
