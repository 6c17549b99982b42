using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Collects the values of a statement; the text has only their names. All are in one map, `$given`: of values of their own Neo4j makes a plan for each order of
/// magnitude of each text's and list's length, and the plan of a large statement takes longer than many answers.
/// </summary>
internal sealed class Parameters
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly Utf8JsonWriter _json;
    private int _count;

    public Parameters()
    {
        _json = new(_buffer, Writing);
        _json.WriteStartObject();
        _json.WriteStartObject("given");
    }

    /// <returns>The name that stands for the value in the text.</returns>
    public string Add(string? value) => Add(json => json.WriteStringValue(value));

    public string Add(long value) => Add(json => json.WriteNumberValue(value));

    public string Add(IEnumerable<string> values) => Add(json =>
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    });

    public string Add(IEnumerable<long> values) => Add(json =>
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    });

    /// <summary>Ids, in the form in which they are stored.</summary>
    public string AddIds(IEnumerable<string> ids) => Add(ids.Select(Sortable.Of).Distinct(StringComparer.Ordinal));

    /// <summary>A value under a name of its own; the caller writes it.</summary>
    public Parameters With(string name, Action<Utf8JsonWriter> write)
    {
        _json.WritePropertyName(name);
        write(_json);
        return this;
    }

    public Parameters With(string name, string? value) => With(name, json => json.WriteStringValue(value));

    public Parameters With(string name, long value) => With(name, json => json.WriteNumberValue(value));

    /// <summary>The values as one JSON object; nothing can be added afterwards.</summary>
    public ReadOnlySpan<byte> Complete(string request)
    {
        if (_json.CurrentDepth > 0)
        {
            _json.WriteEndObject();
            _json.WriteString("request", request);
            _json.WriteEndObject();
            _json.Flush();
        }

        return _buffer.WrittenSpan;
    }

    private string Add(Action<Utf8JsonWriter> write)
    {
        var name = $"p{_count++}";
        With(name, write);
        return $"$given.{name}";
    }
}
