using System.Runtime.CompilerServices;
using FrameworkGraph.Store;

namespace FrameworkGraph.Analysis;

/// <summary>
/// Counts a map of evidence from whole numbers that a store hands over, each kind of them in turn: which nodes are findings, which of them
/// stand in which row and column, and last the reports. A database would sort a million rows four times to count them.
/// </summary>
public sealed class PatternCounter(bool hasColumns, CancellationToken cancellation)
{
    /// <summary>What a row says.</summary>
    public enum Kind
    {
        /// <summary>The key of a finding.</summary>
        Finding,

        /// <summary>A target along the rows and a finding that is linked to it; the same pair may come again at once.</summary>
        Row,

        /// <summary>The same along the columns.</summary>
        Column,

        /// <summary>
        /// A finding, the document that reports it, whether it is the document's own and, where it is not, a work behind it, one after the other; 0: none is named.
        /// Those of one finding come together.
        /// </summary>
        Report,

        /// <summary>A target and its id.</summary>
        Target,
    }

    private readonly KeyMap _findings = new();
    private readonly Axis _rows = new();
    private readonly Axis _columns = new();
    private readonly KeyMap _numbers = new();
    private readonly Dictionary<(int Row, int Column), Cell> _cells = [];
    private readonly List<Cell> _at = [];
    private readonly Dictionary<long, string> _ids = [];
    private long _finding;
    private int _numbered;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(ReadOnlySpan<PatternRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            // One report may count for very many cells.
            cancellation.ThrowIfCancellationRequested();
            switch (row.Kind)
            {
                case Kind.Finding:
                    _findings[row.First] = 1;
                    break;
                case Kind.Row when _findings[row.Second] != 0:
                    _rows.Add(row.First, row.Second);
                    break;
                case Kind.Column when _findings[row.Second] != 0:
                    _columns.Add(row.First, row.Second);
                    break;
                case Kind.Report:
                    Report(row.First, row.Second, row.Own, row.Work);
                    break;
                case Kind.Target:
                    _ids[row.First] = row.Id!;
                    break;
            }
        }
    }

    /// <summary>The cells that are not empty, in ordinal order of row and column.</summary>
    public IReadOnlyList<PatternCell> Cells() =>
    [
        .. _cells.Select(c => new PatternCell(
                _ids[_rows.Target(c.Key.Row)], hasColumns ? _ids[_columns.Target(c.Key.Column)] : "", c.Value.Findings, c.Value.Documents.Count, c.Value.Works.Count, c.Value.Unknown.Count))
            .OrderBy(c => c.Row, Utf8Order.Instance).ThenBy(c => c.Column, Utf8Order.Instance),
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Report(long finding, long document, bool own, long work)
    {
        if (finding != _finding)
        {
            _finding = finding;
            Enter(finding);
        }

        if (_at.Count == 0)
        {
            return;
        }

        var (number, behind) = (NumberOf(document), work == 0 ? 0 : NumberOf(work));
        foreach (var cell in _at)
        {
            cell.Documents.Add(number);
            if (own)
            {
                cell.Works.Add(number);
            }
            else if (work == 0)
            {
                cell.Unknown.Add(number);
            }
            else
            {
                cell.Works.Add(behind);
            }
        }
    }

    /// <summary>Finds the cells of a finding that has a report.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Enter(long finding)
    {
        _at.Clear();
        if (_findings[finding] == 0)
        {
            return;
        }

        for (var row = _rows.First(finding); row != 0; row = _rows.Next(row))
        {
            if (!hasColumns)
            {
                At(_rows.Number(row), 0);
            }

            for (var column = hasColumns ? _columns.First(finding) : 0; column != 0; column = _columns.Next(column))
            {
                At(_rows.Number(row), _columns.Number(column));
            }
        }
    }

    private void At(int row, int column)
    {
        if (!_cells.TryGetValue((row, column), out var cell))
        {
            _cells[(row, column)] = cell = new();
        }

        cell.Findings++;
        _at.Add(cell);
    }

    private int NumberOf(long work) => _numbers[work] is not 0 and var number ? number : _numbers[work] = ++_numbered;

    private sealed class Cell
    {
        public int Findings;
        public Distinct Documents;
        public Distinct Works;
        public Distinct Unknown;
    }

    /// <summary>The targets of each finding along one side.</summary>
    private sealed class Axis
    {
        private readonly KeyMap _first = new();
        private readonly List<(int Number, int Next)> _links = [default];
        private readonly Dictionary<long, int> _numbers = [];
        private readonly List<long> _targets = [];
        private (long Target, long Finding) _last;
        private int _number;

        public void Add(long target, long finding)
        {
            if (_last == (target, finding))
            {
                return;
            }

            if (_last.Target != target && !_numbers.TryGetValue(target, out _number))
            {
                _numbers[target] = _number = _targets.Count;
                _targets.Add(target);
            }

            _last = (target, finding);
            _links.Add((_number, _first[finding]));
            _first[finding] = _links.Count - 1;
        }

        public int First(long finding) => _first[finding];

        public int Next(int link) => _links[link].Next;

        public int Number(int link) => _links[link].Number;

        public long Target(int number) => _targets[number];
    }
}
