using System.Text.Json;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    private const string RevisionsSql = "SELECT value FROM meta WHERE name IN ('evidence', 'release', 'workspace') ORDER BY name";

    /// <summary>The same as a branch of the first statement, so that revisions cost no statement of their own.</summary>
    private static readonly string RevisionsBranch = $"SELECT -1, value, 1, NULL, NULL, {Columns.Of(false, false, Fields.Facets)} FROM ({RevisionsSql})";

    public override Task<Revisions> RevisionsAsync(CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = RevisionsSql;
            Interlocked.Increment(ref _statements);
            using var reader = command.ExecuteReader();
            var values = new List<string>(3);
            while (reader.Read())
            {
                values.Add(reader.GetString(0));
            }

            return ToRevisions(values);
        },
        cancellation);

    protected override Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            var (roots, revisions) = ReadRoots(connection, transaction, selections, viewer);
            var level = selections.Zip(roots).SelectMany(pair => Below(pair.First.Steps, pair.Second.Rows)).ToList();
            while (level.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                level = ReadLevel(connection, transaction, level, viewer);
            }

            return new Answer(roots, revisions);
        },
        cancellation);

    /// <summary>A step with the rows it starts from and where in each of them its list goes.</summary>
    private sealed record Work(Step Step, int Slot, List<Row> Rows)
    {
        public string? Start(Row row) => HopSql.StartsAtClaim(Step.Hop) || Step.FromClaim ? row.Claim?.Id : row.Id;
    }

    private static IEnumerable<Work> Below(IReadOnlyList<Step> steps, List<Row> rows) =>
        rows.Count == 0 ? [] : steps.Select((step, slot) => new Work(step, slot, rows));

    private (IReadOnlyList<Connection> Roots, Revisions Revisions) ReadRoots(
        SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<Selection> selections, Viewer viewer)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer);
        var branches = selections.Select((s, i) => Branch.OfRoot(i, s, parameters, filters)).ToList();
        var lists = selections.Select(_ => new Connection()).ToList();
        var revisions = new List<string>(3);
        Run(connection, transaction, branches.Select(b => b.Sql).Prepend(RevisionsBranch), parameters, (branch, reader) =>
        {
            if (branch < 0)
            {
                revisions.Add(reader.GetString(1));
            }
            else
            {
                Add(lists[branch], reader, branches[branch].OrderField, selections[branch].Steps.Count);
            }
        });
        for (var i = 0; i < lists.Count; i++)
        {
            if (selections[i].Root is not Root.ByIds)
            {
                Finish(lists[i], selections[i].Page);
            }
        }

        return (lists, ToRevisions(revisions));
    }

    private List<Work> ReadLevel(SqliteConnection connection, SqliteTransaction transaction, List<Work> level, Viewer viewer)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer);
        var lists = level.Select(work => work.Rows.Select(work.Start).Where(id => id is not null).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id!, _ => new Connection(), StringComparer.Ordinal)).ToList();
        var branches = level.Select((work, i) =>
            Branch.OfStep(i, work.Step, parameters.Add(JsonSerializer.Serialize(lists[i].Keys)), parameters, filters)).ToList();
        Run(connection, transaction, branches.Select(b => b.Sql), parameters, (branch, reader) =>
            Add(lists[branch][reader.GetString(1)], reader, branches[branch].OrderField, level[branch].Step.Steps.Count));

        var next = new List<Work>();
        for (var i = 0; i < level.Count; i++)
        {
            var work = level[i];
            foreach (var list in lists[i].Values)
            {
                list.TotalCount ??= work.Step.Count ? 0 : null;
                Finish(list, work.Step.Page);
            }

            foreach (var row in work.Rows)
            {
                row.Steps[work.Slot] = work.Start(row) is { } start ? lists[i][start] : new Connection { TotalCount = work.Step.Count ? 0 : null };
            }

            next.AddRange(Below(work.Step.Steps, [.. lists[i].Values.SelectMany(l => l.Rows)]));
        }

        return next;
    }

    private void Run(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<string> branches, Parameters parameters, Action<int, SqliteDataReader> read)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Join("\nUNION ALL\n", branches);
        parameters.Bind(command);
        Interlocked.Increment(ref _statements);
        Running?.Invoke(command);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read(reader.GetInt32(0), reader);
        }
    }

    private static void Add(Connection list, SqliteDataReader reader, OrderField order, int steps)
    {
        switch ((Place)reader.GetInt32(2))
        {
            case Place.Count:
                list.TotalCount = reader.GetInt32(3);
                break;
            case Place.RowsBefore:
                list.HasPreviousPage = true;
                break;
            case Place.RowsBehind:
                list.HasNextPage = true;
                break;
            default:
                list.Rows.Add(RowReader.Read(reader, order, steps));
                break;
        }
    }

    /// <summary>One row more than the page was read, to know whether there is a next one.</summary>
    private static void Finish(Connection list, Page page)
    {
        var more = list.Rows.Count > page.Size;
        if (more)
        {
            list.Rows.RemoveRange(page.Size, list.Rows.Count - page.Size);
        }

        if (page.FromEnd)
        {
            list.Rows.Reverse();
            list.HasPreviousPage |= more;
        }
        else
        {
            list.HasNextPage |= more;
        }
    }

    private static Revisions ToRevisions(List<string> values) => new(values[1], long.Parse(values[0]), long.Parse(values[2]));
}
