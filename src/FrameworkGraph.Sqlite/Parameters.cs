using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>Collects the values of a statement; the text has only their names.</summary>
internal sealed class Parameters
{
    private readonly List<object?> _values = [];

    /// <returns>The name that stands for the value in the text.</returns>
    public string Add(object? value)
    {
        _values.Add(value);
        return $"@p{_values.Count - 1}";
    }

    /// <summary>A list goes in as one JSON array, so that the text does not depend on its length.</summary>
    public string List(IReadOnlyList<string> values) => $"(SELECT value FROM json_each({Add(JsonSerializer.Serialize(values))}))";

    public void Bind(SqliteCommand command)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", _values[i] ?? DBNull.Value);
        }
    }
}
