using System.Globalization;
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
        return $"?{_values.Count}";
    }

    /// <summary>Puts another value in the place of one.</summary>
    /// <param name="place">Which was added, from 0.</param>
    public void Put(int place, object? value) => _values[place] = value;

    /// <summary>What a column must be one of. Several values go in as one JSON array, so that the text does not depend on their number.</summary>
    public string OneOf(IReadOnlyList<string> values) => values.Count == 1 ? $"= {Add(values[0])}" : $"IN {List(values)}";

    public string List(IReadOnlyList<string> values) => $"(SELECT value FROM json_each({Add(JsonSerializer.Serialize(values))}))";

    /// <summary>Keys as one value, for `json_each`.</summary>
    public static string Array(IEnumerable<long> keys) => $"[{string.Join(',', keys)}]";

    public void Bind(RawStatement statement)
    {
        for (var i = 0; i < _values.Count && i < statement.ParameterCount; i++)
        {
            if (_values[i] is null or string)
            {
                statement.Bind(i + 1, (string?)_values[i]);
            }
            else
            {
                statement.Bind(i + 1, Convert.ToInt64(_values[i], CultureInfo.InvariantCulture));
            }
        }
    }

    public void Bind(SqliteCommand command)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            command.Parameters.AddWithValue($"?{i + 1}", _values[i] ?? DBNull.Value);
        }
    }
}
