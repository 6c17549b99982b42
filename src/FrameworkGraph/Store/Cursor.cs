using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Store;

/// <summary>A place in an ordered list: the value it is ordered by (null when ordered by id) and the id.</summary>
public sealed record Cursor(OrderField Field, string? Value, string Id)
{
    /// <summary>What JSON has as it is; nearly every id is of these.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_/#");

    public string Encode() => Field == OrderField.Id && !Id.AsSpan().ContainsAnyExcept(Plain)
        ? Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"[\"Id\",null,\"{Id}\"]"))
        : Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new[] { Field.ToString(), Value, Id }));

    /// <summary>Reads what <see cref="Encode"/> wrote; null when it is something else.</summary>
    public static Cursor? Decode(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text)) is [{ } field, var value, { } id]
                && Enum.TryParse<OrderField>(field, out var parsed) && Enum.IsDefined(parsed) && parsed.ToString() == field && (parsed == OrderField.Id) == (value is null)
                && (parsed is OrderField.Id or OrderField.Label || int.TryParse(value, out _))
                ? new Cursor(parsed, value, id)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }
}
