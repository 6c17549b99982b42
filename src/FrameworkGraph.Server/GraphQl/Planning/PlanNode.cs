namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// What was selected in one place of the operation. An object's fields differ by its type where fragments say so; a type
/// that no fragment names shares one plan with the others.
/// </summary>
public sealed class PlanNode
{
    private readonly Dictionary<string, List<PlannedField>> _byType = [];

    /// <summary>Stands for every type that no fragment names.</summary>
    public const string AnyType = "";

    /// <summary>The fields of a type that has a plan of its own even where nothing is selected of it.</summary>
    internal List<PlannedField> Own(string type) => _byType.TryGetValue(type, out var fields) ? fields : _byType[type] = [];

    /// <summary>The fields selected of a type, in the order of the operation.</summary>
    internal IReadOnlyList<PlannedField> FieldsOf(string type) => _byType.TryGetValue(type, out var own) || _byType.TryGetValue(AnyType, out own) ? own : [];

    /// <summary>Every field selected of any type.</summary>
    internal IEnumerable<PlannedField> All => _byType.Values.SelectMany(fields => fields);

    /// <param name="key">The response key.</param>
    internal PlannedField Field(string type, string key)
    {
        var fields = FieldsOf(type);
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Key == key)
            {
                return fields[i];
            }
        }

        throw new InvalidOperationException($"Nothing was planned for '{key}' of '{type}'.");
    }
}
