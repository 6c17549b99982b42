using System.Text.Json;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    private const string RevisionsSql = "SELECT value FROM meta WHERE name IN ('evidence', 'release', 'workspace') ORDER BY name";

    public override Task<Revisions> RevisionsAsync(CancellationToken cancellation) => ReadingAsync(
        reading =>
        {
            var values = new List<string>(3);
            Interlocked.Increment(ref _statements);
            reading.Prepare(RevisionsSql).ForEachRow(row => values.Add(row.Text(0)!));
            return ToRevisions(values);
        },
        cancellation);

    protected override Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation) => ReadingAsync(
        reading => InSnapshot(reading, () =>
        {
            var (roots, found, revisions) = ReadRoots(reading, selections, viewer);
            reading.Know(revisions, viewer);
            var level = selections.Zip(found).SelectMany(pair => Below(pair.First.Steps, pair.Second)).ToList();
            while (level.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                level = ReadLevel(reading, level, viewer);
            }

            return new Answer(roots, revisions);
        }),
        cancellation);

    /// <summary>Everything that the work reads is of one state of the data.</summary>
    private static T InSnapshot<T>(ReadConnection reading, Func<T> work)
    {
        reading.Prepare("BEGIN").Run();
        try
        {
            return work();
        }
        finally
        {
            reading.Prepare("COMMIT").Run();
        }
    }

    /// <summary>A step with the rows it starts from and where in each of them its list goes.</summary>
    private sealed record Work(Step Step, int Slot, List<Found> Rows);

    /// <summary>A list that is being read.</summary>
    private sealed class Reading
    {
        public Connection List { get; } = new();

        public List<Found> Rows { get; } = [];
    }

    private static IEnumerable<Work> Below(IReadOnlyList<Step> steps, List<Found> rows) =>
        rows.Count == 0 ? [] : steps.Select((step, slot) => new Work(step, slot, rows));

    private (IReadOnlyList<Connection> Roots, List<List<Found>> Rows, Revisions Revisions) ReadRoots(ReadConnection reading, IReadOnlyList<Selection> selections, Viewer viewer)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer, reading.Terms);
        var branches = selections.Select((s, i) => Branch.OfRoot(i, s, parameters, filters)).ToList();
        var lists = selections.Select(_ => new Reading()).ToList();
        var revisions = new List<string>(3);
        var width = branches.Select(b => b.Shape.Width).DefaultIfEmpty().Max();
        // Revisions are a branch of the first statement, so that they cost none of their own.
        Run(reading, branches.Select(b => b.Sql(width)).Prepend($"SELECT -1, NULL, 1, value{RowShape.Nothing(width)} FROM ({RevisionsSql})"), parameters, (branch, row) =>
        {
            if (branch < 0)
            {
                revisions.Add(row.Text(3)!);
            }
            else
            {
                Add(lists[branch], row, branches[branch], selections[branch].Steps.Count, reading.Terms);
            }
        });
        for (var i = 0; i < lists.Count; i++)
        {
            Finish(lists[i], selections[i].Root is Root.ByIds ? null : selections[i].Page);
        }

        return ([.. lists.Select(l => l.List)], [.. lists.Select(l => l.Rows)], ToRevisions(revisions));
    }

    private List<Work> ReadLevel(ReadConnection reading, List<Work> level, Viewer viewer)
    {
        var starts = level.Select(StartsOf).ToList();
        var lists = starts.Select(keys => keys.Keys.Select(_ => new Reading()).ToArray()).ToList();
        var (branches, text, parameters) = reading.LevelOf([.. level.Select(work => work.Step)], viewer);
        for (var i = 0; i < starts.Count; i++)
        {
            parameters.Put(i, Parameters.Array(starts[i].Keys));
        }

        Run(reading, text, parameters, row =>
        {
            var branch = row.Whole(0);
            Add(lists[branch][row.Whole(1)], row, branches[branch], level[branch].Step.Steps.Count, reading.Terms);
        });

        var next = new List<Work>();
        for (var i = 0; i < level.Count; i++)
        {
            var work = level[i];
            var order = new RowOrder(work.Step.Order, work.Step.Page.FromEnd);
            foreach (var list in lists[i])
            {
                list.List.TotalCount ??= work.Step.Count ? 0 : null;
                list.Rows.Sort(order);
                Finish(list, work.Step.Page);
            }

            foreach (var found in work.Rows)
            {
                var start = found.Start(work.Step);
                found.Row.Steps[work.Slot] = start == 0 ? new Connection { TotalCount = work.Step.Count ? 0 : null } : lists[i][starts[i].Places[start]].List;
            }

            next.AddRange(Below(work.Step.Steps, [.. lists[i].SelectMany(l => l.Rows)]));
        }

        return next;
    }

    /// <summary>The keys that a step starts from, each once, and the place of each.</summary>
    private static (List<long> Keys, Dictionary<long, int> Places) StartsOf(Work work)
    {
        var (keys, places) = (new List<long>(work.Rows.Count), new Dictionary<long, int>(work.Rows.Count));
        foreach (var found in work.Rows)
        {
            if (found.Start(work.Step) is not 0 and var key && places.TryAdd(key, keys.Count))
            {
                keys.Add(key);
            }
        }

        return (keys, places);
    }

    private void Run(ReadConnection reading, IEnumerable<string> branches, Parameters parameters, Action<int, RawStatement> read) =>
        Run(reading, string.Join("\nUNION ALL\n", branches), parameters, row => read(row.Whole(0), row));

    private void Run(ReadConnection reading, string text, Parameters parameters, Action<RawStatement> read)
    {
        Interlocked.Increment(ref _statements);
        Running?.Invoke(Shown(reading, text, parameters));
        var statement = reading.Prepare(text);
        parameters.Bind(statement);
        statement.ForEachRow(read);
    }

    private static SqliteCommand Shown(ReadConnection reading, string text, Parameters parameters)
    {
        var command = reading.Connection.CreateCommand();
        command.CommandText = text;
        parameters.Bind(command);
        return command;
    }

    private static void Add(Reading list, RawStatement row, Branch branch, int steps, Terms terms)
    {
        switch ((Place)row.Whole(2))
        {
            case Place.Count:
                list.List.TotalCount = row.Whole(3);
                break;
            case Place.RowsBefore:
                list.List.HasPreviousPage = true;
                break;
            case Place.RowsBehind:
                list.List.HasNextPage = true;
                break;
            default:
                list.Rows.Add(branch.Shape.Read(row, terms, branch.OrderField, branch.OrderField == OrderField.Id ? null : row.Text(3), steps));
                break;
        }
    }

    /// <summary>One row more than the page was read, to know whether there is a next one.</summary>
    /// <param name="page">Null: the list is one page.</param>
    private static void Finish(Reading reading, Page? page)
    {
        var (list, rows) = (reading.List, reading.Rows);
        if (page is not null)
        {
            var more = rows.Count > page.Size;
            if (more)
            {
                rows.RemoveRange(page.Size, rows.Count - page.Size);
            }

            if (page.FromEnd)
            {
                rows.Reverse();
                list.HasPreviousPage |= more;
            }
            else
            {
                list.HasNextPage |= more;
            }
        }

        list.Rows.Capacity = rows.Count;
        foreach (var found in rows)
        {
            list.Rows.Add(found.Row);
        }
    }

    private static Revisions ToRevisions(List<string> values) => new(values[1], long.Parse(values[0]), long.Parse(values[2]));
}
