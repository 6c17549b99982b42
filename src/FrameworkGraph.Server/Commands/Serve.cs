using System.CommandLine;
using System.Net.Sockets;
using FrameworkGraph.Exchange;
using FrameworkGraph.Generation;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Store;
using Microsoft.AspNetCore.Connections;

namespace FrameworkGraph.Server.Commands;

/// <summary>Serves the page and GraphQL, over a database that is made and seeded when it is absent or of another release.</summary>
internal static class Serve
{
    public static void AddTo(RootCommand root)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; else ASPNETCORE_URLS.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5080" };
        var data = new DataOption("The folder of the database; else FRAMEWORKGRAPH_DATA.");
        var seed = new Option<string?>("--seed") { Description = "The folder of graph-seed; without it what was imported last, else the graph-seed at hand." };
        var mode = new Option<string?>("--mode") { Description = "Who may write: local (whoever sits at this machine; the default), public (nobody) or oidc (accounts of an issuer); else FRAMEWORKGRAPH_MODE." };
        root.Options.Add(mode);
        root.Options.Add(urls);
        root.Options.Add(data);
        root.Options.Add(seed);
        root.SetAction((result, cancellation) => RunAsync(result.GetValue(mode), result.GetValue(urls)!, result.GetValue(data)!, result.GetValue(seed), cancellation));
    }

    private static async Task<int> RunAsync(string? mode, string urls, string data, string? seed, CancellationToken cancellation)
    {
        try
        {
            var configuration = Stores.Configuration();
            var access = AccessOptions.Read(configuration, mode);
            access.Check(urls.Split(';'));
            foreach (var url in urls.Split(';'))
            {
                ListenAddress.Check(url);
            }

            await using var store = Stores.Open(data, configuration);
            if (seed is null && (await store.RevisionsAsync(cancellation)).Release is var release && GraphGenerator.Made(release))
            {
                Console.WriteLine($"This database holds {release}, a generated graph: nothing in it is evidence. Start with --seed FOLDER to put evidence in its place.");
            }
            else if (!await new LastRead(data).LoadAsync(store, new Evidence(data).Folder(seed), cancellation))
            {
                return 1;
            }

            await LooseEnds.ReportAsync(store, cancellation);

            var app = Site.Build(store, Folders.Program, access, TimeProvider.System);
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

    /// <summary>What the person at the terminal can do about it; null for what is a fault of ours.</summary>
    private static string? Sentence(Exception e, string urls, string data) => e switch
    {
        StoreException or ConfigurationException or ImportException => e.Message,
        IOException { InnerException: AddressInUseException } or AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            $"Another program already listens at {urls}: stop it or choose another address with --urls http://127.0.0.1:PORT.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => $"This machine has not the address of {urls}: listen at one that it has, or at http://0.0.0.0:PORT for all it has.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => $"The system does not let the program listen at {urls}: choose a port from 1024 on.",
        SocketException => $"The program cannot listen at {urls}: {e.Message}",
        DirectoryNotFoundException => $"There is no folder of evidence: give it with --seed. ({e.Message})",
        UnauthorizedAccessException => $"The data folder {Path.GetFullPath(data)} cannot be written to: choose another with --data.",
        IOException => $"The data folder {Path.GetFullPath(data)} cannot be used: {e.Message}",
        UriFormatException or FormatException => $"'{urls}' is no address to listen at; use for example http://127.0.0.1:5080.",
        _ => null,
    };
}
