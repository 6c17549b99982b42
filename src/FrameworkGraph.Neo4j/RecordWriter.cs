using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FrameworkGraph.Graph;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Writes what is read of a node or claim, apart from its details, as one JSON array: Neo4j hands out one property much faster
/// than twenty. <see cref="RecordReader"/> reads it in the same order.
/// </summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1_024);
    private readonly Utf8JsonWriter _json;

    public RecordWriter() => _json = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public string Write(Node node)
    {
        Begin();
        Texts(node.Id, node.Kind.Slug, node.Label, node.Type, node.Home, node.Paragraph);
        Number(node.Number);
        Number(node.Year);
        Texts(node.Jurisdiction, node.Audience);
        return End();
    }

    public string Write(Claim claim)
    {
        Begin();
        Texts(
            claim.Id, claim.Subject, claim.Predicate, claim.Object, claim.Source, claim.Coder, claim.Date, claim.Paragraph, claim.Phrase, claim.Basis,
            claim.Attribution, claim.Evidence, claim.Modality, claim.Direction, claim.Population, claim.Level, claim.Confidence, claim.Status);
        Number(claim.Year);
        Texts(claim.Jurisdiction, claim.Audience);
        _json.WriteStartArray();
        foreach (var work in claim.Cites)
        {
            _json.WriteStringValue(work);
        }

        _json.WriteEndArray();
        return End();
    }

    private void Begin()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartArray();
    }

    private string End()
    {
        _json.WriteEndArray();
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    private void Texts(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }
    }

    private void Number(int? value)
    {
        if (value is { } number)
        {
            _json.WriteNumberValue(number);
        }
        else
        {
            _json.WriteNullValue();
        }
    }
}
