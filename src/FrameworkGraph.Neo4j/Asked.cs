using System.Text.Json;

namespace FrameworkGraph.Neo4j;

/// <summary>A value that is asked for at one state of the data.</summary>
/// <param name="Expression">Makes the expression whose value it is.</param>
/// <param name="Read">Takes the value. It is read anew where the data changed meanwhile: what is read then replaces what was read before.</param>
internal sealed record Asked(Func<Parameters, FilterCypher, string> Expression, Asked.Reading Read)
{
    /// <param name="json">Stands on the beginning of the value, and afterwards on its end.</param>
    public delegate void Reading(ref Utf8JsonReader json);
}
