using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What the store found, and what is to be read to show it.</summary>
public sealed record Analysis(object? Result, Selection Selection)
{
    /// <summary>A result that names nodes and claims by id.</summary>
    public static Analysis Naming(object result, IEnumerable<string> ids) =>
        new(result, new Selection(new Root.ByIds([.. ids.Distinct(StringComparer.Ordinal)])));
}
