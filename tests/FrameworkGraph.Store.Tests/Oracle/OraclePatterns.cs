using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Counts of evidence, cell by cell.</summary>
internal static class OraclePatterns
{
    public static IReadOnlyList<PatternCell> Count(OracleView view, PatternCount count, CancellationToken cancellation)
    {
        var filters = new OracleFilters(view);
        var cells = new List<PatternCell>();
        foreach (var row in Targets(count.Rows).Order(Utf8Order.Instance))
        {
            foreach (var column in (count.Columns is null ? [""] : Targets(count.Columns)).Order(Utf8Order.Instance))
            {
                cancellation.ThrowIfCancellationRequested();
                var findings = view.Nodes.Values.Where(n => n.Kind == NodeKinds.Finding && Linked(n, row, count.Rows) && (count.Columns is null || Linked(n, column, count.Columns))).Select(n => n.Id).ToHashSet();
                var reports = view.Claims.Values.Where(c => c.Predicate == "reports" && findings.Contains(c.Object) && filters.Passes(c, count.Reports)).ToList();
                if (reports.Count > 0)
                {
                    cells.Add(new(row, column, Distinct(reports.Select(r => r.Object)), Distinct(reports.Select(r => r.Source)),
                        Distinct(reports.SelectMany(r => r.Attribution == "own" ? [r.Source] : r.Cites)),
                        Distinct(reports.Where(r => r.Attribution != "own" && r.Cites.Count == 0).Select(r => r.Source))));
                }
            }
        }

        return cells;

        IEnumerable<string> Targets(NodeFilter filter) => view.Nodes.Values.Where(n => filters.Passes(n, filter)).Select(n => n.Id);

        bool Linked(Node finding, string target, NodeFilter which) => which.Kinds is ["work"] ? finding.Home == target : !cancellation.IsCancellationRequested && view.Claims.Values.Any(c => c.Subject == finding.Id && c.Object == target && filters.Passes(c, count.Links));

        static int Distinct(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Count();
    }

    public static IReadOnlyList<StandingBehind> StandingBehind(OracleView view, IReadOnlyList<string>? documents) =>
    [
        .. view.Claims.Values.Where(c => c.Predicate == "reports" && (c.Status is "accepted" or "disputed") && (documents is null || documents.Contains(c.Source)))
            .SelectMany(c => c.Cites.Select(work => (Work: work, c.Source, c.Object))).GroupBy(c => (c.Work, c.Source))
            .OrderBy(g => g.Key.Work, Utf8Order.Instance).ThenBy(g => g.Key.Source, Utf8Order.Instance)
            .Select(g => new StandingBehind(g.Key.Work, g.Key.Source, g.Select(c => c.Object).Distinct().Count())),
    ];
}
