using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Which works stand behind which documents: where two documents rest on the same work, their evidence is not independent.</summary>
internal static class OverlapTypes
{
    private sealed record Overlap(string Work, IReadOnlyList<string> Documents);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var row = types.Add(new ObjectGraphType { Name = "Overlap", Description = "A work and the documents whose statements rest on it." });
        row.AddField(Fields.Make("work", "The work.", NonNull(Ref("Work")), Analysed.One<Overlap>(o => o.Work), new FieldPlan.Through(false)));
        row.AddField(Fields.Make("documents", "The documents, by id.", NonNull(ListOf(Ref("Work"))), Analysed.Named<Overlap>(o => o.Documents), new FieldPlan.Through(false)));
        query.AddField(Fields.Make(
            "overlap", "The works behind documents' statements, those behind most documents first. Where a review does not list what it reviewed, its overlap is unknown and not shown.",
            NonNull(ListOf(Ref("Overlap"))), Analysed.OfRootList<Overlap>(), new FieldPlan.FromAnalysis(FindAsync),
            Lists.Argument("documents", ListOf(new IdGraphType()), "Only these documents.")));
    }

    private static async Task<Planning.Analysis> FindAsync(GraphStore store, Arguments arguments, Viewer viewer, CancellationToken cancellation)
    {
        var pairs = await store.CountStandingBehindAsync(arguments.Texts("documents"), viewer, cancellation);
        var rows = pairs.GroupBy(p => p.Work).Select(g => new Overlap(g.Key, [.. g.Select(p => p.Document)]))
            .OrderByDescending(o => o.Documents.Count).ThenBy(o => o.Work, StringComparer.Ordinal).ToList();
        return Planning.Analysis.Naming(rows, rows.SelectMany(o => o.Documents.Prepend(o.Work)));
    }
}
