using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Short ways to make nodes and claims, and to look at answers.</summary>
public static class Sample
{
    /// <summary>The work that carries every claim unless the test says otherwise.</summary>
    public static readonly Node Work = Node("work.w", NodeKinds.Work);

    public static readonly Viewer Red = new(["red"]);

    public static readonly Viewer Blue = new(["blue"]);

    public static readonly Viewer Both = new(["blue", "red"]);

    public static Node Node(string id, NodeKind? kind = null, string? label = null) =>
        new() { Id = id, Kind = kind ?? NodeKinds.Barrier, Label = label ?? id };

    public static Node[] Nodes(params string[] ids) => [Work, .. ids.Select(id => Node(id))];

    public static Claim Claim(string id, string subject, string @object, string predicate = "broader") => new()
    {
        Id = id, Subject = subject, Object = @object, Predicate = predicate, Source = Work.Id, Basis = "stated", Confidence = "high",
        Status = "accepted", Coder = "coder.c", Date = "2026-01-02",
    };

    public static string[] Ids(this Connection connection) => [.. connection.Rows.Select(r => r.Id)];

    public static string?[] Claims(this Connection connection) => [.. connection.Rows.Select(r => r.Claim?.Id)];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Facet(string name, params string[] values) =>
        new Dictionary<string, IReadOnlyList<string>> { [name] = values };
}
