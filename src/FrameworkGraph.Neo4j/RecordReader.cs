using System.Buffers;
using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Neo4j;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, out of a JSON string that an answer holds.</summary>
internal static class RecordReader
{
    /// <summary>The node in the string on which the reader stands; null where that is null.</summary>
    public static Node? Node(ref Utf8JsonReader answer, Details details)
    {
        if (answer.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(answer.ValueSpan.Length);
        try
        {
            var record = Open(ref answer, buffer);
            return new Node
            {
                Id = Text(ref record)!,
                Kind = NodeKinds.Named(Text(ref record)!),
                Label = Text(ref record)!,
                Type = Text(ref record),
                Home = Text(ref record),
                Paragraph = Text(ref record),
                Number = Number(ref record),
                Year = Number(ref record),
                Jurisdiction = Text(ref record),
                Audience = Text(ref record)!,
                Details = details,
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The claim in the string on which the reader stands; null where that is null.</summary>
    public static Claim? Claim(ref Utf8JsonReader answer, Details details)
    {
        if (answer.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(answer.ValueSpan.Length);
        try
        {
            var record = Open(ref answer, buffer);
            return new Claim
            {
                Id = Text(ref record)!,
                Subject = Text(ref record)!,
                Predicate = Text(ref record)!,
                Object = Text(ref record)!,
                Source = Text(ref record)!,
                Coder = Text(ref record)!,
                Date = Text(ref record)!,
                Paragraph = Text(ref record),
                Phrase = Text(ref record),
                Basis = Text(ref record)!,
                Attribution = Text(ref record),
                Evidence = Text(ref record),
                Modality = Text(ref record),
                Direction = Text(ref record),
                Population = Text(ref record),
                Level = Text(ref record),
                Confidence = Text(ref record)!,
                Status = Text(ref record)!,
                Year = Number(ref record),
                Jurisdiction = Text(ref record),
                Audience = Text(ref record)!,
                Cites = Texts(ref record),
                Details = details,
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Utf8JsonReader Open(ref Utf8JsonReader answer, byte[] buffer)
    {
        var record = new Utf8JsonReader(buffer.AsSpan(0, answer.CopyString(buffer)));
        record.Read();
        return record;
    }

    private static string? Text(ref Utf8JsonReader record)
    {
        record.Read();
        return record.GetString();
    }

    private static int? Number(ref Utf8JsonReader record)
    {
        record.Read();
        return record.TokenType == JsonTokenType.Null ? null : record.GetInt32();
    }

    private static IReadOnlyList<string> Texts(ref Utf8JsonReader record)
    {
        record.Read();
        record.Read();
        if (record.TokenType == JsonTokenType.EndArray)
        {
            return [];
        }

        var texts = new List<string>();
        for (; record.TokenType != JsonTokenType.EndArray; record.Read())
        {
            texts.Add(record.GetString()!);
        }

        return texts;
    }
}
