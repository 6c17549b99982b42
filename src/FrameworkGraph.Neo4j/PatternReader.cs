using System.Runtime.InteropServices;
using System.Text.Json;
using FrameworkGraph.Analysis;

namespace FrameworkGraph.Neo4j;

/// <summary>Hands what <see cref="PatternCypher"/> asked for to what counts it.</summary>
internal sealed class PatternReader(PatternCounter counter)
{
    private readonly Dictionary<long, int> _nodes = [];
    private readonly Dictionary<string, int> _works = new(StringComparer.Ordinal);
    private int _targets;

    /// <param name="places">`[findings, rows, columns]`: the first as numbers, the others each as `[id, findings]`.</param>
    public void Findings(JsonElement places)
    {
        counter.Take([.. places[0].EnumerateArray().Select(f => new PatternRow(PatternCounter.Kind.Finding, false, NumberOf(f), 0, 0, null))]);
        Targets(PatternCounter.Kind.Row, places[1]);
        Targets(PatternCounter.Kind.Column, places[2]);
    }

    /// <param name="reports">Each as `[finding, document, true or works]`, those of one finding together.</param>
    public void Reports(JsonElement reports)
    {
        var rows = new List<PatternRow>(reports.GetArrayLength());
        foreach (var report in reports.EnumerateArray())
        {
            var (finding, document, behind) = (NumberOf(report[0]), WorkOf(report[1]), report[2]);
            var works = behind.ValueKind == JsonValueKind.Array && behind.GetArrayLength() > 0 ? behind.EnumerateArray().Select(WorkOf) : [0];
            rows.AddRange(works.Select(work => new PatternRow(PatternCounter.Kind.Report, behind.ValueKind == JsonValueKind.True, finding, document, work, null)));
        }

        counter.Take(CollectionsMarshal.AsSpan(rows));
    }

    private void Targets(PatternCounter.Kind side, JsonElement targets)
    {
        foreach (var target in targets.EnumerateArray())
        {
            var key = ++_targets;
            counter.Take([new(PatternCounter.Kind.Target, false, key, 0, 0, Sortable.Original(target[0].GetString()!))]);
            counter.Take([.. target[1].EnumerateArray().Select(NumberOf).Distinct().Select(f => new PatternRow(side, false, key, f, 0, null))]);
        }
    }

    /// <summary>The numbers that Neo4j has for its nodes may be any.</summary>
    private int NumberOf(JsonElement node)
    {
        var given = node.GetInt64();
        return _nodes.TryGetValue(given, out var number) ? number : _nodes[given] = _nodes.Count + 1;
    }

    private long WorkOf(JsonElement work)
    {
        var id = work.GetString()!;
        return _works.TryGetValue(id, out var number) ? number : _works[id] = _works.Count + 1;
    }
}
