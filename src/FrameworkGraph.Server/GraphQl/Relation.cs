using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl;

/// <summary>A list that a kind of node offers: over which claims it goes and at which kind it arrives.</summary>
/// <param name="Target">The kind at the other end; null: any.</param>
public sealed record Relation(NodeKind On, string Name, Hop Hop, IReadOnlyList<Predicate> Predicates, NodeKind? Target, string Description)
{
    /// <summary>The kinds that the table of predicates has at the other end.</summary>
    private readonly HashSet<string> _ends = [.. Predicates.SelectMany(p => p.SameKind ? [On.Slug] : Hop == Hop.Out ? p.Objects : Hop == Hop.In ? p.Subjects : p.Objects.Concat(p.Subjects))];

    /// <summary>What it arrives at; nodes of any kind where an end may be a claim.</summary>
    public NodeFilter Ends => Target is { } kind ? new() { Kinds = [kind.Slug] } : _ends.Contains(Ontology.Predicates.Claim) ? NodeFilter.Any : new() { Kinds = [.. _ends.Order(StringComparer.Ordinal)] };

    /// <summary>Whether the table of predicates says as much as <see cref="Ends"/>.</summary>
    public bool Implied => Target is { } kind ? _ends.SetEquals([kind.Slug]) : !Ends.IsAny;
}
