using System.Text.Json;
using FrameworkGraph.Server.GraphQl.Planning;
using GraphQL;

namespace FrameworkGraph.Server.Http;

/// <summary>Makes the body of an answer: planned data are written straight from what was read, anything else by graphql-dotnet's serialiser.</summary>
public sealed class AnswerBody(IGraphQLSerializer serializer)
{
    /// <summary>Bytes that are ready before any is sent: up to here an answer that cannot be written may still be made in the other way.</summary>
    private const int Held = 1 << 20;

    private const int Usual = 1 << 16;

    private static readonly JsonWriterOptions Writing = new() { Encoder = Output.Encoder, SkipValidation = true };

    /// <summary>The whole body.</summary>
    /// <exception cref="UnwritableException">A value does not fit its type.</exception>
    public async Task<byte[]> ToBytesAsync(ExecutionResult result, CancellationToken cancellation)
    {
        if (result.Data is not PlannedData data)
        {
            var body = new MemoryStream();
            await serializer.WriteAsync(body, result, cancellation);
            return body.ToArray();
        }

        using var buffer = new PooledBuffer(Usual);
        await WriteAsync(data, result, buffer, _ => ValueTask.CompletedTask);
        return buffer.Written.ToArray();
    }

    /// <summary>Sends the body, a long one bit by bit as it is made.</summary>
    /// <exception cref="UnwritableException">A value does not fit its type; where nothing was sent yet.</exception>
    public async Task SendAsync(HttpResponse response, ExecutionResult result, CancellationToken cancellation)
    {
        if (result.Data is not PlannedData data)
        {
            await serializer.WriteAsync(response.Body, result, cancellation);
            return;
        }

        using var buffer = new PooledBuffer(Usual);
        try
        {
            await WriteAsync(data, result, buffer, async json =>
            {
                if (json.BytesPending + buffer.Written.Length >= Held)
                {
                    json.Flush();
                    await response.Body.WriteAsync(buffer.Written, cancellation);
                    buffer.Clear();
                }
            });
        }
        catch (UnwritableException) when (response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            response.HttpContext.Abort();
            return;
        }

        if (!response.HasStarted)
        {
            response.ContentLength = buffer.Written.Length;
        }

        await response.Body.WriteAsync(buffer.Written, cancellation);
    }

    /// <param name="pause">Called where what is ready may be sent.</param>
    private static async Task WriteAsync(PlannedData data, ExecutionResult result, PooledBuffer buffer, Func<Utf8JsonWriter, ValueTask> pause)
    {
        using var json = new Utf8JsonWriter(buffer, Writing);
        json.WriteStartObject();
        json.WritePropertyName("data");
        foreach (var _ in AnswerWriter.Write(json, data))
        {
            await pause(json);
        }

        if (result.Extensions is { Count: > 0 } extensions)
        {
            json.WritePropertyName("extensions");
            JsonSerializer.Serialize(json, extensions);
        }

        json.WriteEndObject();
        json.Flush();
    }
}
