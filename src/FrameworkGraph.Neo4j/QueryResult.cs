using System.Text.Json;

namespace FrameworkGraph.Neo4j;

/// <summary>What the Query API answered, as bytes that are read once.</summary>
internal sealed class QueryResult(byte[] body)
{
    /// <summary>A reader that stands on the beginning of the list of rows.</summary>
    public Utf8JsonReader Rows()
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2 && reader.ValueTextEquals("values"u8))
            {
                reader.Read();
                return reader;
            }

            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2)
            {
                reader.Skip();
            }
        }

        throw new QueryFailure("FrameworkGraph.Answer", "the answer has no rows", 200);
    }

    /// <summary>The values of each row.</summary>
    public IReadOnlyList<JsonElement[]> ToRows()
    {
        var reader = Rows();
        return [.. JsonElement.ParseValue(ref reader).EnumerateArray().Select(row => row.EnumerateArray().ToArray())];
    }

    /// <summary>The first value of the first row.</summary>
    public JsonElement Single() => ToRows()[0][0];

    public IReadOnlyList<string> Bookmarks => Root("bookmarks") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(b => b.GetString()!)] : [];

    public string TransactionId => Root("transaction")!.Value.GetProperty("id").GetString()!;

    /// <summary>The first error in an answer, if it is one of Neo4j's.</summary>
    public static (string Code, string Message)? Error(byte[] body)
    {
        // Errors stand at the beginning; an answer with data is not parsed for them.
        if (!body.AsSpan(0, Math.Min(body.Length, 16)).IndexOf("\"errors\""u8).Equals(1))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("errors")[0];
            return (error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private JsonElement? Root(string name)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return JsonElement.ParseValue(ref reader);
            }

            reader.Skip();
        }

        return null;
    }
}
