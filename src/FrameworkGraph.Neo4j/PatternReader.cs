using System.Runtime.InteropServices;
using System.Text.Json;
using FrameworkGraph.Analysis;

namespace FrameworkGraph.Neo4j;

/// <summary>Takes what <see cref="PatternCypher"/> asked for, a million numbers and more, and hands it to what counts it.</summary>
internal sealed class PatternReader
{
    /// <summary>Up to this many letters an id is looked up without a text being made of it.</summary>
    private const int Short = 256;

    /// <summary>Numbers of Neo4j's below this are used as they are.</summary>
    private const int Low = 1 << 22;

    /// <summary>Stands for the works behind a report that is the document's own.</summary>
    private const int Own = -1;

    private readonly List<long> _findings = [];
    private readonly List<(PatternCounter.Kind Side, string Id, long? Node, List<long> Findings)> _targets = [];
    private readonly Dictionary<(long Finding, long Target), int> _apart = [];
    private readonly List<(long Finding, int Document, int Work)> _reports = [];
    private readonly Dictionary<long, int> _documents = [];
    private readonly Dictionary<string, int> _works = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _high = [];

    /// <param name="json">
    /// `[findings, rows, columns, apart]`: the first as numbers; rows and columns each as `[id, number, findings]`, without a number where findings are not linked to it; links that do
    /// not count each as `[finding, number]`, or any other.
    /// </param>
    public void Findings(ref Utf8JsonReader json)
    {
        _findings.Clear();
        _targets.Clear();
        _apart.Clear();
        json.Read();
        Numbers(ref json, _findings);
        Targets(ref json, PatternCounter.Kind.Row);
        Targets(ref json, PatternCounter.Kind.Column);
        json.Read();
        while (Enters(ref json))
        {
            json.Read();
            var finding = json.GetInt64();
            json.Read();
            CollectionsMarshal.GetValueRefOrAddDefault(_apart, (finding, json.GetInt64()), out _)++;
            json.Read();
        }

        json.Read();
    }

    /// <param name="json">`[works, reports]`: works as `[number, id]`; reports as `[finding, document]` where that speaks for itself, else as `[finding, document, works]`, those of one finding together.</param>
    public void Reports(ref Utf8JsonReader json)
    {
        _reports.Clear();
        _documents.Clear();
        json.Read();
        while (Enters(ref json))
        {
            json.Read();
            var number = json.GetInt64();
            json.Read();
            _documents[number] = WorkOf(ref json);
            json.Read();
        }

        json.Read();
        while (Enters(ref json))
        {
            json.Read();
            var finding = json.GetInt64();
            json.Read();
            // Where a number is not among the works a change came between, and all is read again.
            Report(ref json, finding, json.TokenType == JsonTokenType.Number ? _documents.GetValueOrDefault(json.GetInt64()) : WorkOf(ref json));
        }

        json.Read();
    }

    /// <summary>Hands over all that was read, in the order in which it is counted.</summary>
    public void Give(PatternCounter counter)
    {
        var (rows, count) = (new PatternRow[1024], 0);
        foreach (var finding in _findings)
        {
            Take(new(PatternCounter.Kind.Finding, false, NumberOf(finding), 0, 0, null));
        }

        // Links side by side lead from one finding to one target.
        var (last, key) = (new KeyMap(), 0);
        foreach (var (side, id, node, findings) in _targets)
        {
            Take(new(PatternCounter.Kind.Target, false, ++key, 0, 0, id));
            var apart = new Dictionary<long, int>();
            foreach (var finding in findings)
            {
                var number = NumberOf(finding);
                if (_apart.Count > 0 && node is { } target && _apart.TryGetValue((finding, target), out var leftOut)
                    && ++CollectionsMarshal.GetValueRefOrAddDefault(apart, finding, out _) <= leftOut)
                {
                    // One of the links that do not count; of links side by side each is told of once.
                    continue;
                }

                if (last[number] != key)
                {
                    last[number] = key;
                    Take(new(side, false, key, number, 0, null));
                }
            }
        }

        foreach (var (finding, document, work) in _reports)
        {
            Take(new(PatternCounter.Kind.Report, work == Own, NumberOf(finding), document, Math.Max(work, 0), null));
        }

        counter.Take(rows.AsSpan(0, count));

        void Take(PatternRow row)
        {
            rows[count++] = row;
            if (count == rows.Length)
            {
                counter.Take(rows);
                count = 0;
            }
        }
    }

    /// <param name="json">Stands on the document, and afterwards on the end of the report.</param>
    private void Report(ref Utf8JsonReader json, long finding, int document)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndArray)
        {
            _reports.Add((finding, document, Own));
            return;
        }

        var before = _reports.Count;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            _reports.Add((finding, document, WorkOf(ref json)));
        }

        if (_reports.Count == before)
        {
            _reports.Add((finding, document, 0));
        }

        json.Read();
    }

    private void Targets(ref Utf8JsonReader json, PatternCounter.Kind side)
    {
        json.Read();
        while (Enters(ref json))
        {
            json.Read();
            var id = Sortable.Original(json.GetString()!);
            json.Read();
            var (node, findings) = (json.TokenType == JsonTokenType.Number ? json.GetInt64() : (long?)null, new List<long>());
            json.Read();
            Numbers(ref json, findings);
            _targets.Add((side, id, node, findings));
            json.Read();
        }
    }

    private static void Numbers(ref Utf8JsonReader json, List<long> numbers)
    {
        json.Read();
        while (json.TokenType == JsonTokenType.Number)
        {
            numbers.Add(json.GetInt64());
            json.Read();
        }
    }

    /// <summary>Goes on to the next list within a list; false at the end of that.</summary>
    private static bool Enters(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.StartArray;

    /// <summary>The numbers that Neo4j has for its nodes are mostly small and without gaps, but may be any.</summary>
    private int NumberOf(long node)
    {
        if (node < Low)
        {
            return (int)node + 1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_high, node, out var known);
        return known ? number : number = Low + _high.Count;
    }

    private int WorkOf(ref Utf8JsonReader json)
    {
        var longest = json.ValueSpan.Length;
        Span<char> text = longest <= Short ? stackalloc char[Short] : new char[longest];
        text = text[..json.CopyString(text)];
        var works = _works.GetAlternateLookup<ReadOnlySpan<char>>();
        return works.TryGetValue(text, out var number) ? number : works[text] = _works.Count + 1;
    }
}
