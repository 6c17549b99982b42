using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>A locked, read-only, damaged or full database gives one sentence, and keeps what it had.</summary>
public sealed class SqliteFailureTests : SqliteTest
{
    [Fact]
    public async Task Locked_database_is_read_but_a_write_is_refused_in_one_sentence()
    {
        await using var store = Open();
        await Fill(store);
        using (var other = Connect())
        {
            Run(other, "BEGIN IMMEDIATE");
            AssertSentence(await Assert.ThrowsAsync<StoreException>(() => Fill(store, "r2")), "locked");
            Assert.Equal(4, await CountNodes(store));
        }

        await Fill(store, "r2", nodes: 5);
        Assert.Equal(6, await CountNodes(store));
    }

    [Fact]
    public void Database_locked_for_itself_by_another_program_is_refused_in_one_sentence()
    {
        using var other = Connect();
        Run(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t(a)");
        AssertSentence(Assert.Throws<StoreException>(Open), "locked");
    }

    [Fact]
    public async Task Database_that_may_not_be_written_keeps_what_it_had()
    {
        await using var store = Open();
        await Fill(store);
        store.Opened = connection => Run(connection, "PRAGMA query_only = 1");
        AssertSentence(await Assert.ThrowsAsync<StoreException>(() => Fill(store, "r2")), "read-only");
        Assert.Equal("r1", await Release(store));
    }

    [Fact]
    public async Task File_that_is_read_only_is_read_or_refused_in_one_sentence()
    {
        await using (var store = Open())
        {
            await Fill(store);
        }

        using var seal = Seal();
        var failure = await Record.ExceptionAsync(async () =>
        {
            await using var store = Open();
            await Fill(store, "r2");
        });
        Assert.Matches("read-only|cannot be opened", Assert.IsType<StoreException>(failure).Message);
    }

    [Fact]
    public async Task First_load_into_a_file_that_is_read_only_leaves_the_store_usable()
    {
        await using var store = Open();
        using (Seal())
        {
            Assert.Matches("read-only|disk reports an error", (await Assert.ThrowsAsync<StoreException>(() => Fill(store))).Message);
            await AssertUsable(store, 0);
        }

        await Fill(store);
        await AssertUsable(store, 4);
    }

    [Fact]
    public async Task First_load_whose_connection_fails_leaves_the_store_usable()
    {
        await using var store = Open();
        store.Opened = _ => throw new SqliteException("The disk is gone.", 10);
        AssertSentence(await Assert.ThrowsAsync<StoreException>(() => Fill(store)), "disk reports an error");
        store.Opened = null;
        await AssertUsable(store, 0);
        await Fill(store);
        await AssertUsable(store, 4);
    }

    [Fact]
    public void Folder_that_is_not_there_is_one_sentence() => Assert.Matches(
        "cannot be opened: check that its folder exists", Assert.Throws<StoreException>(() => FrameworkGraph.Sqlite.SqliteGraphStore.Open(Folder.File("no/such/graph.db"))).Message);

    [Fact]
    public void File_that_is_no_database_is_refused_and_left_alone()
    {
        System.IO.File.WriteAllText(File, new string('x', 5_000));
        AssertSentence(Assert.Throws<StoreException>(Open), "damaged or is no database");
        Assert.Equal(5_000, new FileInfo(File).Length);
    }

    [Fact]
    public async Task File_damaged_in_its_middle_is_one_sentence_when_it_is_read()
    {
        await using (var store = Open())
        {
            await Fill(store, nodes: 2_000);
        }

        Damage(length => (4096, length - 4096));

        var failure = await Record.ExceptionAsync(async () =>
        {
            await using var store = Open();
            await CountNodes(store);
        });
        AssertSentence(Assert.IsType<StoreException>(failure), "damaged");
    }

    [Fact]
    public async Task Disk_that_is_full_keeps_what_was_there()
    {
        await using var store = Open();
        await Fill(store);
        store.Opened = connection => Run(connection, "PRAGMA max_page_count = 60");
        AssertSentence(await Assert.ThrowsAsync<StoreException>(() => Fill(store, "r2", nodes: 5_000)), "disk is full");
        Assert.Equal(("r1", 4), (await Release(store), await CountNodes(store)));
        store.Opened = connection => Run(connection, "PRAGMA max_page_count = 1000000");
        await Fill(store, "r2", nodes: 5_000);
        Assert.Equal(5_001, await CountNodes(store));
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_writes()
    {
        await using var one = Open();
        await using var two = Open();
        await Fill(one);
        Assert.Equal(("r1", 4), (await Release(two), await CountNodes(two)));
        await Task.WhenAll(Task.Run(() => Fill(one, "r2", 500), Cancellation), Task.Run(() => Fill(two, "r3", 700), Cancellation));
        Assert.Equal(await Release(one) == "r2" ? 501 : 701, await CountNodes(two));
        await one.DisposeAsync();
        Assert.Equal("c", (await two.ReadAsync([new(new Root.ByIds(["c"]))], Viewer.Anybody, Cancellation)).Connections[0].Rows.Single().Id);
    }

    private static async Task AssertUsable(GraphStore store, int nodes) => Assert.Equal(nodes, await CountNodes(store).WaitAsync(TimeSpan.FromSeconds(10), Cancellation));

    /// <summary>Makes the file read-only for this process, or skips the test where that cannot be done.</summary>
    private Sealed Seal()
    {
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        if (Environment.IsPrivilegedProcess && !Change("+i"))
        {
            Assert.Skip("The tests run as root, and this file system knows no immutable files: nothing is read-only here.");
        }

        return new(() =>
        {
            Change("-i");
            System.IO.File.SetAttributes(File, FileAttributes.Normal);
        });
    }

    private bool Change(string attribute)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("chattr", [attribute, File]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed class Sealed(Action open) : IDisposable
    {
        public void Dispose() => open();
    }
}
