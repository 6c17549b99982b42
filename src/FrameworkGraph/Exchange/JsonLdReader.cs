using System.Text.Json;
using FrameworkGraph.Graph;

namespace FrameworkGraph.Exchange;

/// <summary>
/// Reads the JSON-LD that <see cref="JsonLdFormat"/> writes, record by record, in memory that does not grow with the file.
/// It takes that form only: another form of the same data has to be compacted with our context first.
/// </summary>
public sealed class JsonLdReader(string file)
{
    private const int BufferSize = 1 << 16;

    /// <summary>Every node; the file is read from its beginning.</summary>
    /// <exception cref="ImportException">The file is not of that form.</exception>
    public IEnumerable<Node> Nodes() => Records().Where(r => !r.IsClaim && !r.IsTombstone).Select(r => r.ToNode());

    /// <inheritdoc cref="Nodes"/>
    public IEnumerable<Claim> Claims() => Records().Where(r => r.IsClaim).Select(r => r.ToClaim());

    /// <inheritdoc cref="Nodes"/>
    public IEnumerable<Tombstone> Tombstones() => Records().Where(r => r.IsTombstone).Select(r => r.ToTombstone());

    private IEnumerable<JsonLdRecord> Records()
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var (buffer, filled, state, inGraph, ended, number) = (new byte[BufferSize], 0, new JsonReaderState(), false, false, 0);
        while (!ended)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var records = new List<JsonLdRecord>();
            var consumed = Parse(buffer.AsSpan(0, filled), read == 0, ref state, ref inGraph, ref ended, ref number, records);
            foreach (var record in records)
            {
                yield return record;
            }

            if (!ended && read == 0)
            {
                throw new ImportException($"{file}: the file ends before its @graph does.");
            }

            filled -= consumed;
            buffer.AsSpan(consumed, filled).CopyTo(buffer);
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <returns>How many bytes are done with.</returns>
    private int Parse(ReadOnlySpan<byte> bytes, bool last, ref JsonReaderState state, ref bool inGraph, ref bool ended, ref int number, List<JsonLdRecord> records)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, last, state);
            var done = 0;
            while (!ended)
            {
                var before = reader;
                if (!reader.Read())
                {
                    break;
                }

                if (inGraph && reader.TokenType == JsonTokenType.EndArray)
                {
                    ended = true;
                }
                else if (inGraph)
                {
                    if (!JsonElement.TryParseValue(ref reader, out var element))
                    {
                        reader = before;
                        break;
                    }

                    records.Add(new JsonLdRecord(element.Value, ++number));
                }
                else if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("@graph"))
                {
                    if (!reader.Read())
                    {
                        reader = before;
                        break;
                    }

                    inGraph = reader.TokenType == JsonTokenType.StartArray ? true : throw new ImportException($"{file}: @graph must be a list.");
                }

                (state, done) = (reader.CurrentState, (int)reader.BytesConsumed);
            }

            return done;
        }
        catch (JsonException e)
        {
            throw new ImportException($"{file}: no JSON after record {number} of @graph: {e.Message}", e);
        }
    }
}
