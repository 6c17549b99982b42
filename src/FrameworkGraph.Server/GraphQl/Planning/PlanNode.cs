namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// What was selected in one place of the operation. An object's fields differ by its type where fragments say so; a type
/// that no fragment names shares one plan with the others.
/// </summary>
public sealed class PlanNode
{
    private readonly Dictionary<(string Type, string Key), PlannedField> _fields = [];
    private readonly HashSet<string> _types = [];

    /// <summary>Stands for every type that no fragment names.</summary>
    public const string AnyType = "";

    public void Add(string type, string key, PlannedField field)
    {
        _types.Add(type);
        _fields[(type, key)] = field;
    }

    /// <summary>Says that the type has a plan of its own even if nothing was planned for it.</summary>
    public void Own(string type) => _types.Add(type);

    /// <summary>The fields planned for a type, by response key.</summary>
    public IEnumerable<(string Key, PlannedField Field)> FieldsOf(string type) => _fields.Where(f => f.Key.Type == type).Select(f => (f.Key.Key, f.Value));

    public PlannedField Field(string type, string key) => _fields[(_types.Contains(type) ? type : AnyType, key)];
}
