using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A root field: its selection, then its list of the answer, or what is wrong with its arguments.</summary>
public sealed class PlannedRoot(PlanNode plan)
{
    public PlanNode Plan { get; } = plan;

    public Selection? Selection { get; init; }

    public Connection? List { get; set; }

    public ApiError? Error { get; set; }

    /// <summary>Whether an id that is not found may be told as a tombstone.</summary>
    public bool MayBeBuried { get; init; }

    /// <summary>The result of an analysis, where the field is one.</summary>
    public object? Result { get; init; }

    /// <summary>The tombstones among the ids asked for, by id.</summary>
    public Dictionary<string, PlannedTombstone> Tombstones { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands in their places, by response key and then by id.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, Row>> Successors { get; } = [];

    /// <summary>The rows by what they arrived at.</summary>
    public IReadOnlyDictionary<string, Row> ById => _byId ??= List!.Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);

    private Dictionary<string, Row>? _byId;
}
