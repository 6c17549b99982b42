using FrameworkGraph.Neo4j;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>Opens the store that the configuration names: the embedded file, or a Neo4j server.</summary>
internal static class Stores
{
    /// <summary>What the environment and the user's secrets say.</summary>
    public static IConfiguration Configuration() => new ConfigurationBuilder().AddEnvironmentVariables().AddUserSecrets(typeof(Stores).Assembly, optional: true).Build();

    /// <summary>The store of a command; a new file is made where there is none.</summary>
    public static GraphStore Open(string data) => Open(data, Configuration());

    /// <summary>The store of a command that needs one with something in it.</summary>
    /// <exception cref="StoreException">There is no database in the folder.</exception>
    public static GraphStore OpenExisting(string data)
    {
        var configuration = Configuration();
        return IsFile(configuration) ? SqliteGraphStore.Open(Existing(data)) : OpenServer(configuration);
    }

    /// <summary>The store of a command that hands on what is in it.</summary>
    /// <exception cref="StoreException">There is no database in the folder, or no evidence in it.</exception>
    public static async Task<GraphStore> OpenFilledAsync(string data, CancellationToken cancellation)
    {
        var store = OpenExisting(data);
        try
        {
            return (await store.RevisionsAsync(cancellation)).Release.Length > 0
                ? store
                : throw new StoreException($"There is no evidence in the database of {data}, perhaps because the first load failed: start the program once or import something.");
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file of a command that works on the embedded database itself.</summary>
    /// <exception cref="StoreException">The data are in Neo4j, or there is no database in the folder.</exception>
    public static string ExistingFile(string data) => IsFile(Configuration())
        ? Existing(data)
        : throw new StoreException("With Store=neo4j the data are in Neo4j: back it up with its own program, `neo4j-admin database dump`, as docs/deploy.md says.");

    private static string Existing(string data) => Path.Combine(Folders.Checked(data), Folders.Database) is var file && File.Exists(file)
        ? file
        : throw new StoreException($"There is no database in {data}: start the program once, import something, or give the folder with --data.");

    /// <param name="data">The folder of the embedded database.</param>
    /// <param name="configuration">`Store` (sqlite, the default, or neo4j) and, for Neo4j, `NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD` or `NEO4J_TOKEN`, and `NEO4J_DATABASE`.</param>
    /// <exception cref="StoreException">The configuration names no store we know, or lacks an address.</exception>
    public static GraphStore Open(string data, IConfiguration configuration) => IsFile(configuration) ? OpenFile(data) : OpenServer(configuration);

    private static bool IsFile(IConfiguration configuration) => configuration["Store"]?.ToLowerInvariant() switch
    {
        null or "" or "sqlite" => true,
        "neo4j" => false,
        var other => throw new StoreException($"There is no store '{other}': set Store to sqlite or neo4j."),
    };

    private static SqliteGraphStore OpenFile(string data)
    {
        Directory.CreateDirectory(Folders.Checked(data));
        return SqliteGraphStore.Open(Path.Combine(data, Folders.Database));
    }

    private static Neo4jGraphStore OpenServer(IConfiguration configuration) => new(new Neo4jOptions
    {
        Address = Uri.TryCreate(configuration["NEO4J_URI"], UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address!
            : throw new StoreException("Store=neo4j needs NEO4J_URI, the HTTP address of Neo4j such as http://localhost:7474."),
        Database = configuration["NEO4J_DATABASE"] is { Length: > 0 } database ? database : "neo4j",
        User = configuration["NEO4J_USER"],
        Password = configuration["NEO4J_PASSWORD"],
        BearerToken = configuration["NEO4J_TOKEN"],
    });
}
