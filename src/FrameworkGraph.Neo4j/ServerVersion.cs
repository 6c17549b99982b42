using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>The version that a server tells of itself at its root address.</summary>
internal static class ServerVersion
{
    /// <summary>The first with the Query API switched on and with `CALL (…) {}`.</summary>
    public const string Oldest = "5.25";

    /// <exception cref="StoreException">It is too old, or no Neo4j.</exception>
    public static void Check(byte[] discovery, Uri address)
    {
        if (Read(discovery) is not { } version)
        {
            throw new StoreException($"What answers at {address} is no Neo4j: give the HTTP address of the server, such as http://localhost:7474.");
        }

        if (Version.TryParse(version.Split('-', '+')[0], out var parsed) && parsed < Version.Parse(Oldest))
        {
            throw new StoreException($"The server at {address} is Neo4j {version}; FrameworkGraph needs {Oldest} or newer.");
        }
    }

    private static string? Read(byte[] discovery)
    {
        try
        {
            using var json = JsonDocument.Parse(discovery);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("neo4j_version", out var version) ? version.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
