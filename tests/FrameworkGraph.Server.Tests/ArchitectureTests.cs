using System.Reflection;

namespace FrameworkGraph.Server.Tests;

/// <summary>Dependencies point to the core; databases, GraphQL and the web stay in their projects.</summary>
public sealed class ArchitectureTests
{
    private const string Core = "FrameworkGraph";
    private const string Server = "FrameworkGraph.Server";

    /// <summary>Every assembly of the product, by name, with what it references.</summary>
    private static readonly Dictionary<string, string[]> References = Directory.GetFiles(AppContext.BaseDirectory, "FrameworkGraph*.dll")
        .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith(".Tests", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Assembly.LoadFrom(file).GetReferencedAssemblies().Select(a => a.Name!).ToArray());

    [Fact]
    public void Product_has_core_stores_and_server() => Assert.Superset(new HashSet<string> { Core, "FrameworkGraph.Sqlite", Server }, References.Keys.ToHashSet());

    [Fact]
    public void Core_references_the_platform_and_yaml_only() =>
        Assert.All(References[Core], name => Assert.True(IsPlatform(name) || name == "YamlDotNet", $"The core references {name}."));

    [Fact]
    public void Stores_reference_the_core_and_no_other_part_nor_the_web() =>
        Assert.All(References.Where(r => r.Key is not Core and not Server), store =>
        {
            Assert.Equal([Core], store.Value.Where(name => name.StartsWith(Core, StringComparison.Ordinal)));
            Assert.DoesNotContain(store.Value, name => name.StartsWith("GraphQL", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        });

    [Fact]
    public void Server_alone_references_graphql()
    {
        Assert.Equal([Server], References.Where(r => r.Value.Any(name => name.StartsWith("GraphQL", StringComparison.Ordinal))).Select(r => r.Key));
        Assert.DoesNotContain(References[Server], name => name.Contains("Data.Sqlite", StringComparison.Ordinal) || name.StartsWith("SQLitePCL", StringComparison.Ordinal) || name.StartsWith("Neo4j", StringComparison.Ordinal));
    }

    private static bool IsPlatform(string name) => name is "mscorlib" or "netstandard" or "System" || (name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Data", StringComparison.Ordinal) && !name.StartsWith("System.CommandLine", StringComparison.Ordinal));
}
