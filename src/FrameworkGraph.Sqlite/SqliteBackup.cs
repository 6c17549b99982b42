using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>Copies a database while others read and write it: the copy is the state at one moment, in one file, without what was deleted.</summary>
public static class SqliteBackup
{
    /// <summary>Writes the copy beside its place, checks it and moves it there, so that a copy which is there is whole.</summary>
    /// <param name="database">The file to copy; nothing in it is changed, and a version older than the program's stays as it is.</param>
    /// <param name="target">The new file, in a folder that is there. Whoever may read the database may read it.</param>
    /// <exception cref="StoreException">The target is there already or cannot be written, or the database is locked, damaged or not ours.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public static void Write(string database, string target, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target));
        if (Path.Exists(target) || folder is null)
        {
            throw new StoreException($"{target} is there already: give the name of a new file for the copy.");
        }

        if (!Directory.Exists(folder))
        {
            throw new StoreException($"There is no folder {folder}: make it, or give another place for the copy.");
        }

        var part = target + ".part";
        try
        {
            Reserve(part, database);
            Copy(database, part, cancellation);
            Check(part, database, cancellation);
            File.Move(part, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The copy {target} cannot be written: {e.Message.TrimEnd('.')}. Give another place for it, or make room there.", e);
        }
        finally
        {
            Remove(part);
        }
    }

    /// <summary>SQLite keeps a journal beside the file while it writes, and leaves it where the disk was full.</summary>
    private static void Remove(string part)
    {
        File.Delete(part);
        File.Delete(part + "-journal");
    }

    /// <summary>An empty file, which SQLite fills: made by SQLite, everybody could read it.</summary>
    private static void Reserve(string part, string database)
    {
        Remove(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(database);
        }

        new FileStream(part, options).Dispose();
    }

    private static void Copy(string database, string part, CancellationToken cancellation)
    {
        try
        {
            using var connection = Open(database, SqliteOpenMode.ReadWrite);
            using var watch = new CancellationWatch(connection, cancellation);
            SqliteSchema.Check(connection, database);
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO @part";
            command.Parameters.AddWithValue("@part", part);
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 13)
        {
            throw new StoreException($"There is not enough room for the copy in {Path.GetDirectoryName(part)}: make room, or give another place for it.", e);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e, database, cancellation);
        }
    }

    /// <summary>A damaged database can be copied with its damage.</summary>
    private static void Check(string part, string database, CancellationToken cancellation)
    {
        try
        {
            using var connection = Open(part, SqliteOpenMode.ReadOnly);
            using var watch = new CancellationWatch(connection, cancellation);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (command.ExecuteScalar() is not "ok" and var found)
            {
                throw new StoreException($"The copy would be damaged ({found}): check the disk and the database {database}.");
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e, part, cancellation);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 5, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
