using FrameworkGraph.Graph;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests;

/// <summary>graph-seed of this repository, read once.</summary>
internal static class RealSeed
{
    private static readonly Lazy<SeedContent> Read = new(() => SeedReader.Read(SeedFolder.Read(Repository.Seed)));

    public static SeedContent Content => Read.Value;

    public static ILookup<string, Node> OfKind { get; } = Content.Nodes.ToLookup(n => n.Kind.Slug);

    public static ILookup<string, Claim> OfPredicate { get; } = Content.Claims.ToLookup(c => c.Predicate);

    /// <summary>Whether a claim counts as evidence unless a query asks for other statuses.</summary>
    public static bool Counts(Claim claim) => claim.Status is "accepted" or "disputed";

    public static Node Node(string id) => Content.Nodes.Single(n => n.Id == id);
}
