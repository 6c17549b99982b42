using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FrameworkGraph.Neo4j;

/// <summary>Keeps the requests of one transaction on the member of a cluster that began it.</summary>
internal sealed class Affinity
{
    private const string Header = "neo4j-cluster-affinity";
    private string? _member;

    public bool IsOpen { get; private set; }

    public void Put(HttpRequestMessage request)
    {
        if (_member is not null)
        {
            request.Headers.Add(Header, _member);
        }
    }

    public void Take(HttpResponseHeaders headers)
    {
        IsOpen = true;
        _member = headers.TryGetValues(Header, out var values) ? values.First() : _member;
    }

    /// <summary>The body that begins a transaction.</summary>
    public static ReadOnlyMemory<byte> Opening(IReadOnlyList<string> bookmarks)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using var json = new Utf8JsonWriter(buffer);
        JsonSerializer.Serialize(json, new { accessMode = "WRITE", bookmarks });
        return buffer.WrittenMemory;
    }
}
