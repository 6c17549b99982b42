using System.CommandLine;
using System.Net.Sockets;
using FrameworkGraph.Seed;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using Microsoft.AspNetCore.Connections;

namespace FrameworkGraph.Server.Commands;

/// <summary>Serves the page and GraphQL, over a database that is made and seeded when it is absent or of another release.</summary>
internal static class Serve
{
    public static void AddTo(RootCommand root)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5080" };
        var data = new Option<string>("--data") { Description = "The folder of the database.", DefaultValueFactory = _ => Folders.Data };
        var seed = new Option<string>("--seed") { Description = "The folder of graph-seed.", DefaultValueFactory = _ => Folders.Seed };
        root.Options.Add(urls);
        root.Options.Add(data);
        root.Options.Add(seed);
        root.SetAction((result, cancellation) => RunAsync(result.GetValue(urls)!, result.GetValue(data)!, result.GetValue(seed)!, cancellation));
    }

    private static async Task<int> RunAsync(string urls, string data, string seed, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(data);
            await using var store = SqliteGraphStore.Open(Path.Combine(data, "framework-graph.db"));
            if (!await LoadAsync(store, seed, cancellation))
            {
                return 1;
            }

            var app = Site.Build(store, Folders.Program);
            foreach (var url in urls.Split(';'))
            {
                app.Urls.Add(url);
            }

            await app.StartAsync(cancellation);
            var address = app.Urls.First();
            Console.WriteLine($"FrameworkGraph is ready.\n  Page:    {address}/\n  GraphQL: {address}/graphql\nPress Ctrl+C to stop.");
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception e) when (Sentence(e, urls, data) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static async Task<bool> LoadAsync(GraphStore store, string folder, CancellationToken cancellation)
    {
        var files = SeedFolder.Read(folder);
        if ((await store.RevisionsAsync(cancellation)).Release == files.Release)
        {
            return true;
        }

        Console.WriteLine($"Loading the evidence of {folder} …");
        var content = SeedReader.Read(files);
        foreach (var problem in content.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        if (content.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync($"graph-seed has {content.Problems.Count} problems; nothing was loaded and the database is as it was.");
            return false;
        }

        await store.ReplaceSeedAsync(content.Nodes, content.Claims, content.Release, cancellation);
        Console.WriteLine($"{content.Nodes.Count} nodes and {content.Claims.Count} claims, release {content.Release}.");
        return true;
    }

    /// <summary>What the person at the terminal can do about it; null for what is a fault of ours.</summary>
    private static string? Sentence(Exception e, string urls, string data) => e switch
    {
        StoreException => e.Message,
        IOException { InnerException: AddressInUseException } or AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            $"Another program already listens at {urls}: stop it or choose another address with --urls http://127.0.0.1:PORT.",
        DirectoryNotFoundException => $"There is no folder of evidence: give it with --seed. ({e.Message})",
        UnauthorizedAccessException => $"The data folder {Path.GetFullPath(data)} cannot be written to: choose another with --data.",
        IOException => $"The data folder {Path.GetFullPath(data)} cannot be used: {e.Message}",
        UriFormatException or FormatException => $"'{urls}' is no address to listen at; use for example http://127.0.0.1:5080.",
        _ => null,
    };
}
