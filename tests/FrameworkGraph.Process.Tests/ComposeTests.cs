using System.Text.RegularExpressions;
using System.Xml.Linq;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Tests;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Process.Tests;

/// <summary>compose.yaml is read as YAML, and says nothing to the server that the server does not hear; the image fits it.</summary>
public sealed class ComposeTests : ProcessTest
{
    private static readonly YamlMappingNode Compose = Read();

    private static YamlMappingNode Services => (YamlMappingNode)Compose["services"];

    [Fact]
    public void Every_variable_of_the_server_is_one_that_the_program_reads()
    {
        var sources = string.Concat(Directory.GetFiles(Repository.Folder("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        string[] names = [.. Environment(Services["server"]).Keys, .. Image("ContainerEnvironmentVariable").Select(v => v.Name)];
        Assert.True(names.Length > 10);
        // AccessOptions reads its names with a prefix; ASPNETCORE_ is ASP.NET's own.
        Assert.All(names.Where(n => !n.StartsWith("ASPNETCORE_", StringComparison.Ordinal)), name =>
            Assert.True(sources.Contains($"\"{name}\"", StringComparison.Ordinal) || sources.Contains($"\"{name.Replace(AccessOptions.Prefix, "", StringComparison.Ordinal)}\"", StringComparison.Ordinal), $"Nobody reads {name}."));
    }

    [Fact]
    public void Image_listens_where_compose_and_the_health_check_look_and_keeps_its_data_where_its_user_may_write()
    {
        var (port, image) = (Assert.Single(Image("ContainerPort")).Name, Image("ContainerEnvironmentVariable").ToDictionary(v => v.Name, v => v.Value));
        Assert.Equal(($"http://0.0.0.0:{port}", port), (image["ASPNETCORE_URLS"], image["ASPNETCORE_HTTP_PORTS"]));
        Assert.Equal([$"127.0.0.1:{port}:{port}"], ((YamlSequenceNode)Services["server"]["ports"]).Select(p => $"{p}"));
        Assert.Equal(["CMD", "dotnet", "/app/FrameworkGraph.Server.dll", "health"], ((YamlSequenceNode)Services["server"]["healthcheck"]["test"]).Select(p => $"{p}"));
        // /home/app is the user's in Microsoft's images, so a new volume there is too; the program makes the folder in it.
        Assert.Equal("/home/app/data", image["FRAMEWORKGRAPH_DATA"]);
        Assert.Equal(["evidence:/home/app"], ((YamlSequenceNode)Services["server"]["volumes"]).Select(v => $"{v}"));
    }

    [Fact]
    public void Secrets_come_from_the_environment_and_what_must_stay_is_on_volumes_with_health_checks()
    {
        foreach (var (name, service) in Services.Children.Select(c => ($"{c.Key}", (YamlMappingNode)c.Value)))
        {
            Assert.True(service.Children.ContainsKey("healthcheck"), $"{name} has no health check.");
            Assert.True(service.Children.ContainsKey("volumes"), $"{name} keeps nothing.");
            Assert.All(Environment(service).Where(v => v.Key is "NEO4J_PASSWORD" or "NEO4J_AUTH"), v => Assert.Matches(@"\$\{NEO4J_PASSWORD:\?[^}]+\}$", v.Value));
        }

        var named = ((YamlMappingNode)Compose["volumes"]).Children.Select(v => $"{v.Key}").ToHashSet();
        Assert.All(Services.Children.SelectMany(s => (YamlSequenceNode)s.Value["volumes"]), v => Assert.Contains($"{v}".Split(':')[0], named));
        Assert.Equal(Environment(Services["server"])["NEO4J_PASSWORD"], Environment(Services["neo4j"])["NEO4J_AUTH"]["neo4j/".Length..]);
    }

    [Fact]
    public async Task Server_starts_with_what_compose_gives_it_and_its_health_check_says_so()
    {
        await using var neo4j = await Neo4jServer.SharedAsync();
        var given = Environment(Services["server"]).ToDictionary(v => v.Key, v => (string?)Regex.Replace(v.Value, @"\$\{[A-Z0-9_]+:-([^}]*)\}", "$1"));
        foreach (var (name, value) in neo4j.Environment)
        {
            given[name] = value;
        }

        var port = Neo4jServer.FreePort();
        var address = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in Image("ContainerEnvironmentVariable"))
        {
            given[name] = value;
        }

        (given["ASPNETCORE_URLS"], given["FRAMEWORKGRAPH_DATA"]) = (given["ASPNETCORE_URLS"]!.Replace("5080", $"{port}", StringComparison.Ordinal), Data);
        await using var server = RunningProgram.Start([], given, "--seed", Repository.Seed);
        AssertRefused(await RunAsync("health", "--url", address), "No server answers");
        await server.ReadyAsync();
        AssertDone(await RunAsync("health", "--url", address));
        using var client = new Client(new Uri(address));
        Assert.Equal("FORBIDDEN", (await client.AskAsync("mutation { saveProgramme(input: { name: \"A\" }) { version } }")).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static Dictionary<string, string> Environment(YamlNode service) => ((YamlMappingNode)service["environment"]).Children.ToDictionary(v => $"{v.Key}", v => $"{v.Value}");

    /// <summary>What the project says of the image that the SDK makes.</summary>
    private static IEnumerable<(string Name, string? Value)> Image(string item) =>
        XDocument.Load(Repository.Folder("src/FrameworkGraph.Server/FrameworkGraph.Server.csproj")).Descendants(item).Select(e => (e.Attribute("Include")!.Value, e.Attribute("Value")?.Value));

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository.Folder("compose.yaml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }
}
