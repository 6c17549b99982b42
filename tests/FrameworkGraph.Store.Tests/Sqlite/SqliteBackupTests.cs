using FrameworkGraph.Sqlite;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>A copy is one state of the database, whole or not there.</summary>
public sealed class SqliteBackupTests : SqliteTest
{
    private string Copy => Folder.File("copy.db");

    [Fact]
    public async Task Copy_made_while_the_store_is_written_has_one_state_of_it()
    {
        await using var store = Open();
        await Fill(store, "r3", nodes: 3);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                for (var nodes = 4; !stop.IsCancellationRequested; nodes++)
                {
                    await Fill(store, $"r{nodes}", nodes);
                }
            },
            Cancellation);
        for (var i = 0; i < 5; i++)
        {
            SqliteBackup.Write(File, Copy, Cancellation);
            await using (var copy = SqliteGraphStore.Open(Copy))
            {
                Assert.Equal($"r{await CountNodes(copy) - 1}", await Release(copy));
            }

            System.IO.File.Delete(Copy);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Copy_can_be_read_by_whoever_can_read_the_database()
    {
        await using var store = Open();
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes: a file has the rights of its folder there.");
            return;
        }

        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        SqliteBackup.Write(File, Copy, Cancellation);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(Copy));
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await using var store = Open();
        System.IO.File.WriteAllText(Copy, "kept");
        AssertSentence(Refused(Copy), "is there already");
        AssertSentence(Refused(Folder.Path), "is there already");

        Assert.Equal("kept", System.IO.File.ReadAllText(Copy));
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_one_sentence()
    {
        await using var store = Open();
        AssertSentence(Refused(Folder.File("no/copy.db")), "There is no folder");
    }

    [Fact]
    public void File_that_is_no_database_is_one_sentence_and_leaves_nothing()
    {
        System.IO.File.WriteAllText(File, new string('x', 5_000));
        AssertSentence(Refused(Copy), "damaged or is no database");
        AssertNothingLeft();
    }

    [Fact]
    public void Database_of_another_program_is_one_sentence_and_leaves_nothing()
    {
        Run("CREATE TABLE theirs(a)");
        AssertSentence(Refused(Copy), "of another program");
        AssertNothingLeft();
    }

    [Fact]
    public async Task Damage_is_not_copied_as_if_it_were_whole()
    {
        await using (var store = Open())
        {
            await Fill(store, nodes: 2_000);
        }

        Damage(length => (length / 2, 40_000));

        AssertSentence(Refused(Copy), "damaged");
        AssertNothingLeft();
    }

    [Fact]
    public async Task Copy_that_is_given_up_leaves_nothing()
    {
        await using var store = Open();
        await Fill(store, nodes: 2_000);

        Assert.ThrowsAny<OperationCanceledException>(() => SqliteBackup.Write(File, Copy, new CancellationToken(canceled: true)));
        AssertNothingLeft();
    }

    private StoreException Refused(string target) => Assert.Throws<StoreException>(() => SqliteBackup.Write(File, target, Cancellation));

    private void AssertNothingLeft() => Assert.Empty(Directory.GetFiles(Folder.Path, "copy*"));
}
