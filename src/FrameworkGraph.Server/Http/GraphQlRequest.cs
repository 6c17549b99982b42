using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL;

namespace FrameworkGraph.Server.Http;

/// <summary>One GraphQL request, however it came.</summary>
public sealed record GraphQlRequest(string Query, string? OperationName, Inputs Variables, Inputs Extensions)
{
    /// <summary>Bytes of a body at most: a document at its limit, and variables with as many ids as one may ask for.</summary>
    public const int MaxBytes = 2_000_000;

    /// <summary>
    /// Bytes of the first line of a request at most, its address among them: one longer than a document may be is read and so refused in
    /// words of ours; beyond that Kestrel answers 414 without any.
    /// </summary>
    public const int MaxLine = 64 * 1024;

    /// <summary>Characters of a number at most: reading one takes time that grows with their square.</summary>
    private const int MaxDigits = 100;

    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the JSON body of a POST.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="BadRequestException">It is no GraphQL request.</exception>
    public static GraphQlRequest FromBody(string body, IGraphQLSerializer serializer) => FromJson(JsonSerializer.Deserialize<JsonElement>(body, Strict), serializer);

    /// <summary>Reads the request out of JSON.</summary>
    /// <exception cref="BadRequestException">It is no GraphQL request.</exception>
    public static GraphQlRequest FromJson(JsonElement body, IGraphQLSerializer serializer)
    {
        if (body.ValueKind == JsonValueKind.Array)
        {
            throw new BadRequestException("Several operations in one request are not supported; send them one by one.");
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new BadRequestException("The body must be a JSON object with `query` and, if wanted, `variables`, `operationName` and `extensions`.");
        }

        return new(
            Text(body, "query") is { Length: > 0 } query ? query : throw new BadRequestException("The request has no `query`."),
            Text(body, "operationName"),
            Map(body, "variables", serializer),
            Map(body, "extensions", serializer));
    }

    /// <summary>Reads the query string of a GET.</summary>
    /// <exception cref="BadRequestException">It is no GraphQL request.</exception>
    public static GraphQlRequest FromQuery(IQueryCollection query, IGraphQLSerializer serializer) => new(
        Once(query, "query") is { Length: > 0 } text ? text : throw new BadRequestException("The address has no `query`."),
        Once(query, "operationName") is { Length: > 0 } name ? name : null,
        FromText(query, "variables", serializer),
        FromText(query, "extensions", serializer));

    private static string? Once(IQueryCollection query, string name) =>
        query[name] is { Count: > 1 } ? throw new BadRequestException($"The address has `{name}` more than once.") : query[name].FirstOrDefault();

    private static Inputs FromText(IQueryCollection query, string name, IGraphQLSerializer serializer)
    {
        if (Once(query, name) is not { Length: > 0 } text)
        {
            return Inputs.Empty;
        }

        try
        {
            return ToInputs(JsonSerializer.Deserialize<JsonElement>(text, Strict), name, serializer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new BadRequestException($"`{name}` must be a JSON object.");
        }
    }

    private static Inputs Map(JsonElement body, string name, IGraphQLSerializer serializer) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? ToInputs(value, name, serializer) : Inputs.Empty;

    private static Inputs ToInputs(JsonElement value, string name, IGraphQLSerializer serializer) => value.ValueKind == JsonValueKind.Object
        ? serializer.ReadNode<Inputs>(Measured(value)) ?? Inputs.Empty
        : throw new BadRequestException($"`{name}` must be a JSON object.");

    /// <summary>The value, if no number in it is absurdly long.</summary>
    private static JsonElement Measured(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                value.EnumerateObject().ToList().ForEach(p => Measured(p.Value));
                break;
            case JsonValueKind.Array:
                value.EnumerateArray().ToList().ForEach(v => Measured(v));
                break;
            case JsonValueKind.Number when JsonMarshal.GetRawUtf8Value(value).Length > MaxDigits:
                throw new BadRequestException($"A number has at most {MaxDigits} characters.");
        }

        return value;
    }

    private static string? Text(JsonElement body, string name) => !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null
        ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new BadRequestException($"`{name}` must be a text.");
}
