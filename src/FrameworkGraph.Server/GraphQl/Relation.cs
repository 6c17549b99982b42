using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl;

/// <summary>A list that a kind of node offers: over which claims it goes and at which kind it arrives.</summary>
/// <param name="Target">The kind at the other end; null: any.</param>
public sealed record Relation(NodeKind On, string Name, Hop Hop, IReadOnlyList<Predicate> Predicates, NodeKind? Target, string Description);
