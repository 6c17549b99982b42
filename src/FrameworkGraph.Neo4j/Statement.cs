using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FrameworkGraph.Neo4j;

/// <summary>One statement with its values, as the Query API takes it.</summary>
/// <param name="Text">Constant for the same shape of question, so that Neo4j plans it once.</param>
/// <param name="Repeatable">Whether sending it twice does no more than sending it once, so that it may be sent again when no answer came.</param>
internal sealed record Statement(string Text, Parameters Parameters, bool Write, bool Repeatable)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A name by which the server's list of transactions tells this one from others.</summary>
    public string Request { get; } = Guid.NewGuid().ToString("N");

    public TimeSpan? Timeout { get; init; }

    public static Statement Read(string text, Parameters? parameters = null) => new(text, parameters ?? new(), Write: false, Repeatable: true);

    public static Statement Change(string text, Parameters? parameters = null, bool repeatable = false) => new(text, parameters ?? new(), Write: true, repeatable);

    public ReadOnlyMemory<byte> Body(IReadOnlyList<string> bookmarks, bool inTransaction)
    {
        var parameters = Parameters.Complete(Request);
        var buffer = new ArrayBufferWriter<byte>(parameters.Length + (Text.Length * 2) + 256);
        using var json = new Utf8JsonWriter(buffer, Writing);
        json.WriteStartObject();
        json.WriteString("statement", Text);
        json.WritePropertyName("parameters");
        json.WriteRawValue(parameters, skipInputValidation: true);
        if (!inTransaction)
        {
            json.WriteString("accessMode", Write ? "WRITE" : "READ");
            if (bookmarks.Count > 0)
            {
                json.WriteStartArray("bookmarks");
                foreach (var bookmark in bookmarks)
                {
                    json.WriteStringValue(bookmark);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
