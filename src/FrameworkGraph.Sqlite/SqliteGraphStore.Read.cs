using System.Text.Json;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    private const string RevisionsSql = "SELECT value FROM meta WHERE name IN ('evidence', 'release', 'workspace') ORDER BY name";

    /// <summary>The same as a branch of the first statement, so that revisions cost no statement of their own.</summary>
    private static readonly string RevisionsBranch = $"SELECT -1, value, 1, NULL, NULL, {Columns.Of(false, false, Fields.Facets)} FROM ({RevisionsSql})";

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
        reading =>
        {
            reading.Prepare("BEGIN").Run();
            try
            {
                var (roots, revisions) = ReadRoots(reading, selections, viewer);
                var level = selections.Zip(roots).SelectMany(pair => Below(pair.First.Steps, pair.Second.Rows)).ToList();
                while (level.Count > 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    level = ReadLevel(reading, level, viewer);
                }

                return new Answer(roots, revisions);
            }
            finally
            {
                reading.Prepare("COMMIT").Run();
            }
        },
        cancellation);

    /// <summary>A step with the rows it starts from and where in each of them its list goes.</summary>
    private sealed record Work(Step Step, int Slot, List<Row> Rows)
    {
        public string? Start(Row row) => HopSql.StartsAtClaim(Step.Hop) || Step.FromClaim ? row.Claim?.Id : row.Id;
    }

    private static IEnumerable<Work> Below(IReadOnlyList<Step> steps, List<Row> rows) =>
        rows.Count == 0 ? [] : steps.Select((step, slot) => new Work(step, slot, rows));

    private (IReadOnlyList<Connection> Roots, Revisions Revisions) ReadRoots(ReadConnection reading, IReadOnlyList<Selection> selections, Viewer viewer)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer);
        var branches = selections.Select((s, i) => Branch.OfRoot(i, s, parameters, filters)).ToList();
        var lists = selections.Select(_ => new Connection()).ToList();
        var revisions = new List<string>(3);
        Run(reading, branches.Select(b => b.Sql).Prepend(RevisionsBranch), parameters, (branch, row) =>
        {
            if (branch < 0)
            {
                revisions.Add(row.Text(1)!);
            }
            else
            {
                Add(lists[branch], row, branches[branch].OrderField, selections[branch].Steps.Count, Part.Both);
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

    private List<Work> ReadLevel(ReadConnection reading, List<Work> level, Viewer viewer)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer);
        var starts = level.Select(work => work.Rows.Select(work.Start).OfType<string>().Distinct(StringComparer.Ordinal).ToList()).ToList();
        var lists = starts.Select(ids => ids.Select(_ => new Connection()).ToArray()).ToList();
        var branches = level.Select((work, i) => Branch.OfStep(i, work.Step, parameters.Add(JsonSerializer.Serialize(starts[i])), parameters, filters)).ToList();
        Run(reading, branches.Select(b => b.Sql), parameters, (branch, row) =>
            Add(lists[branch][row.Whole(1)], row, branches[branch].OrderField, level[branch].Step.Steps.Count, level[branch].Step is { IsLink: true, Part: var part } ? part : Part.Both));

        var next = new List<Work>();
        for (var i = 0; i < level.Count; i++)
        {
            var work = level[i];
            var order = new RowOrder(work.Step.Order, work.Step.Page.FromEnd);
            foreach (var list in lists[i])
            {
                list.TotalCount ??= work.Step.Count ? 0 : null;
                list.Rows.Sort(order);
                Finish(list, work.Step.Page);
            }

            var byStart = starts[i].Zip(lists[i]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            foreach (var row in work.Rows)
            {
                row.Steps[work.Slot] = work.Start(row) is { } start ? byStart[start] : new Connection { TotalCount = work.Step.Count ? 0 : null };
            }

            next.AddRange(Below(work.Step.Steps, [.. lists[i].SelectMany(l => l.Rows)]));
        }

        return next;
    }

    private void Run(ReadConnection reading, IEnumerable<string> branches, Parameters parameters, Action<int, RawStatement> read)
    {
        var text = string.Join("\nUNION ALL\n", branches);
        Interlocked.Increment(ref _statements);
        Running?.Invoke(Shown(reading, text, parameters));
        var statement = reading.Prepare(text);
        parameters.Bind(statement);
        statement.ForEachRow(row => read(row.Whole(0), row));
    }

    private static SqliteCommand Shown(ReadConnection reading, string text, Parameters parameters)
    {
        var command = reading.Connection.CreateCommand();
        command.CommandText = text;
        parameters.Bind(command);
        return command;
    }

    private static void Add(Connection list, RawStatement row, OrderField order, int steps, Part part)
    {
        switch ((Place)row.Whole(2))
        {
            case Place.Count:
                list.TotalCount = row.Whole(3);
                break;
            case Place.RowsBefore:
                list.HasPreviousPage = true;
                break;
            case Place.RowsBehind:
                list.HasNextPage = true;
                break;
            default:
                list.Rows.Add(RowReader.Read(row, order, steps, part));
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
