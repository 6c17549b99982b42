using System.Text.RegularExpressions;
using FrameworkGraph.Tests;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Process.Tests;

/// <summary>compose.yaml is read as YAML, and says nothing to the server that the server does not hear.</summary>
public sealed class ComposeTests : ProcessTest
{
    private static readonly YamlMappingNode Compose = Read();

    private static YamlMappingNode Services => (YamlMappingNode)Compose["services"];

    [Fact]
    public void Every_variable_of_the_server_is_one_that_the_program_reads()
    {
        var sources = string.Concat(Directory.GetFiles(Repository.Folder("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var names = Environment(Services["server"]).Keys;
        Assert.True(names.Count() > 5);
        Assert.All(names, name => Assert.Contains($"\"{name.Replace("FRAMEWORKGRAPH_OIDC", "OIDC", StringComparison.Ordinal).Replace("FRAMEWORKGRAPH_MODE", "MODE", StringComparison.Ordinal)}\"", sources, StringComparison.Ordinal));
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

        (given["ASPNETCORE_URLS"], given["FRAMEWORKGRAPH_DATA"]) = ("http://0.0.0.0:5243", Data);
        await using var server = RunningProgram.Start([], given, "--seed", Repository.Seed);
        AssertRefused(await RunAsync("health", "--url", "http://127.0.0.1:5243"), "No server answers");
        await server.ReadyAsync();
        AssertDone(await RunAsync("health", "--url", "http://127.0.0.1:5243"));
        using var client = new Client(new Uri("http://127.0.0.1:5243"));
        Assert.Equal("FORBIDDEN", (await client.AskAsync("mutation { saveProgramme(input: { name: \"A\" }) { version } }")).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static Dictionary<string, string> Environment(YamlNode service) => ((YamlMappingNode)service["environment"]).Children.ToDictionary(v => $"{v.Key}", v => $"{v.Value}");

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository.Folder("compose.yaml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }
}
