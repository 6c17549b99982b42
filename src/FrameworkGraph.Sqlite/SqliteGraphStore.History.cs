using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    public override Task<HistoryPage> ReadHistoryAsync(HistoryQuery query, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            using var terms = new Terms(connection);
            var parameters = new Parameters();
            var filters = new FilterSql(parameters, viewer, terms);
            List<string> where = [filters.VisibleNode("e")];
            if (query.Subject is not null)
            {
                where.Add($"e.subject = {parameters.Add(query.Subject)}");
            }

            if (query.Since is not null)
            {
                where.Add($"e.number > {parameters.Add(query.Since)}");
            }

            var told = $"iif({filters.Seen("e.team")}, e.before, NULL), iif({filters.Seen("e.team")}, e.after, NULL)";
            var columns = SqliteWorkspaceSession.EventColumns.Replace("e.before, e.after", told, StringComparison.Ordinal);
            var (events, next, previous) = ReadPage(
                connection, transaction, query.Page, "e.number", c => long.Parse(c.Value!, CultureInfo.InvariantCulture), query.NewestFirst,
                $"SELECT {columns} FROM event e", where, parameters, SqliteWorkspaceSession.ReadEvent);
            var count = query.Count ? Count(connection, transaction, "event e", where, parameters) : (int?)null;
            return new HistoryPage(events, next, previous, count, (long)Scalar(connection, transaction, "SELECT ifnull(max(number), 0) FROM event")!, ReadRevisions(connection, transaction));
        },
        cancellation);

    public override Task<ProgrammePage> ReadProgrammesAsync(ProgrammeQuery query, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            using var terms = new Terms(connection);
            var parameters = new Parameters();
            List<string> where = [$"(p.state = 'Published' OR {new FilterSql(parameters, viewer, terms).Seen("p.team")})"];
            if (query.Id is not null)
            {
                where.Add($"p.id = {parameters.Add(query.Id)}");
            }

            if (query.Teams is not null)
            {
                where.Add($"p.team IN {parameters.List(query.Teams)}");
            }

            var (programmes, next, previous) = ReadPage(
                connection, transaction, query.Page, "p.id", c => c.Id, false,
                "SELECT p.id, p.version, p.team, p.state, p.document, p.created, p.changed FROM programme p", where, parameters, SqliteWorkspaceSession.ReadProgramme);
            return new ProgrammePage(programmes, next, previous, query.Count ? Count(connection, transaction, "programme p", where, parameters) : null);
        },
        cancellation);

    /// <summary>Reads one row more than the page has, to know whether there is a next one.</summary>
    private (IReadOnlyList<T> Rows, bool Next, bool Previous) ReadPage<T>(
        SqliteConnection connection, SqliteTransaction transaction, Page page, string key, Func<Cursor, object> value, bool descending, string select,
        IReadOnlyList<string> where, Parameters parameters, Func<SqliteDataReader, T> read)
    {
        var within = where.ToList();
        if (page.After is { } after)
        {
            within.Add($"{key} {(descending ? "<" : ">")} {parameters.Add(value(after))}");
        }

        if (page.Before is { } before)
        {
            within.Add($"{key} {(descending ? ">" : "<")} {parameters.Add(value(before))}");
        }

        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{select} WHERE {string.Join(" AND ", within)} ORDER BY {key}{(descending != page.FromEnd ? " DESC" : "")} LIMIT {page.Size + 1}";
        parameters.Bind(command);
        Interlocked.Increment(ref _statements);
        Running?.Invoke(command);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return page.Cut(rows);
    }

    private int Count(SqliteConnection connection, SqliteTransaction transaction, string from, IReadOnlyList<string> where, Parameters parameters)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT count(*) FROM {from} WHERE {string.Join(" AND ", where)}";
        parameters.Bind(command);
        Interlocked.Increment(ref _statements);
        Running?.Invoke(command);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static Revisions ReadRevisions(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = RevisionsSql;
        using var reader = command.ExecuteReader();
        var values = new List<string>(3);
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return ToRevisions(values);
    }
}
