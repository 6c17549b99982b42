using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>
/// Reads the JSON-LD that <see cref="JsonLdFormat"/> writes, record by record, in memory that does not grow with the file.
/// It takes that form only: another form of the same data has to be compacted with our context first.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="name">The name by which errors call it; null: its own.</param>
public sealed class JsonLdReader(string file, string? name = null)
{
    private const int BufferSize = 1 << 16;

    private readonly string _name = name ?? file;

    /// <summary>Reads the whole file and holds every record to the rules.</summary>
    /// <param name="progress">Is told of each record.</param>
    /// <returns>The hash that names its evidence.</returns>
    /// <exception cref="ImportException">The file is not of that form, or a record breaks a rule.</exception>
    public string Check(IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var (hash, rules) = (new EvidenceHash(), new GraphRules());
        foreach (var record in Records())
        {
            if (record.IsClaim)
            {
                var claim = record.ToClaim();
                rules.Check(claim);
                hash.Add(claim);
            }
            else if (record.IsTombstone)
            {
                var tombstone = record.ToTombstone();
                rules.Check(tombstone);
                hash.Add(tombstone);
            }
            else
            {
                var node = record.ToNode();
                rules.Check(node);
                hash.Add(node);
            }

            cancellation.ThrowIfCancellationRequested();
            progress?.Report(1);
        }

        rules.End();
        return hash.Release;
    }

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
                throw new ImportException($"{_name}: the file ends before its @graph does.");
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

                    inGraph = reader.TokenType == JsonTokenType.StartArray ? true : throw new ImportException($"{_name}: @graph must be a list.");
                }

                (state, done) = (reader.CurrentState, (int)reader.BytesConsumed);
            }

            return done;
        }
        catch (JsonException e)
        {
            throw new ImportException($"{_name}: {(number == 0 ? "this is no JSON" : $"no JSON after record {number} of @graph")}: {e.Message}", e);
        }
    }
}
