using FrameworkGraph.Graph;
using FrameworkGraph.Search;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Reads one selection, list by list.</summary>
internal sealed class OracleReader(OracleView view, CancellationToken cancellation)
{
    private readonly OracleFilters _filters = new(view);
    private readonly OracleHops _hops = new(view);

    public Connection Read(Selection selection)
    {
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        IEnumerable<(Claim? Claim, Node? Node)> found = selection.Root switch
        {
            Root.ByIds byIds => byIds.Ids.Distinct(StringComparer.Ordinal)
                .Select(id => (view.Claims.GetValueOrDefault(id), view.Nodes.GetValueOrDefault(id))).Where(thing => thing is not (null, null)),
            Root.Nodes nodes => view.Nodes.Values.Where(n => _filters.Passes(n, nodes.Filter)).Select(n => ((Claim?)null, (Node?)n)),
            Root.Claims claims => view.Claims.Values.Where(c => _filters.Passes(c, claims.Filter)).Select(c => ((Claim?)c, (Node?)null)),
            Root.Search search => view.Nodes.Values.Where(n => _filters.Passes(n, search.Filter) && Ranked(n, search.Text, rank)).Select(n => ((Claim?)null, (Node?)n)),
            _ => throw new ArgumentOutOfRangeException(nameof(selection)),
        };
        var list = new OracleList(selection.Order, selection.Root is Root.ByIds ? null : selection.Page, selection.Count, selection.Fields, rank);
        return Below(list.Of(found, selection.Steps.Count), selection.Steps);
    }

    private Connection Below(Connection list, IReadOnlyList<Step> steps)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var row in list.Rows)
        {
            for (var i = 0; i < steps.Count; i++)
            {
                row.Steps[i] = Read(row, steps[i]);
            }
        }

        return list;
    }

    private Connection Read(Row row, Step step)
    {
        var fromClaim = step.FromClaim || step.Hop is Hop.Subject or Hop.Object or Hop.Source or Hop.Coder or Hop.Cites;
        var start = fromClaim ? row.Claim?.Id : row.Id;
        var found = start is null ? [] : _hops.From(start, step.Hop).Where(thing =>
            (thing.Claim is null || _filters.Passes(thing.Claim, step.Claims))
            && (step.Nodes.IsAny || step.Hop is Hop.Carries or Hop.CitedBy or Hop.ClaimsAt || (thing.Node is not null && _filters.Passes(thing.Node, step.Nodes))));
        return Below(new OracleList(step.Order, step.Page, step.Count, step.Fields, new Dictionary<string, int>(), step.IsLink ? step.Part : Part.Both).Of(found, step.Steps.Count), step.Steps);
    }

    private static bool Ranked(Node node, string text, Dictionary<string, int> rank)
    {
        if (Rank.Of(Words.Of(text), Words.Joined(node.Label), Rank.Elsewhere(node)) is not { } bucket)
        {
            return false;
        }

        rank[node.Id] = bucket;
        return true;
    }
}
