using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FrameworkGraph.Graph;

/// <summary>The fields of a node or claim that no store filters by, as one JSON object that is parsed when first asked.</summary>
public sealed class Details(string json)
{
    public static readonly Details Empty = new("{}");

    /// <summary>In a box, because several may read at once, and only a reference is written whole.</summary>
    private StrongBox<JsonElement>? _root;

    /// <summary>A JSON object.</summary>
    public string Json { get; } = json;

    /// <summary>The value of a field, or null where it is not stated.</summary>
    public JsonElement? this[string name] =>
        (_root ??= new(JsonSerializer.Deserialize<JsonElement>(Json))).Value.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The value of a field of text, or null.</summary>
    public string? Text(string name) => this[name] is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The values of a field of texts; none where it is not stated.</summary>
    /// <remarks>Most have no such field: that is seen without parsing, since a load asks every node and claim.</remarks>
    public IReadOnlyList<string> Texts(string name) =>
        Json.Contains(name, StringComparison.Ordinal) && this[name] is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(v => v.GetString()!)] : [];

    public override string ToString() => Json;
}
