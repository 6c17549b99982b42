using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>A YAML mapping with the file it stands in, and the mappings from which it inherits.</summary>
internal sealed class SeedMapping(string file, YamlMappingNode yaml, SeedMapping? inherits = null, IReadOnlySet<string>? inheritable = null)
{
    public string File => file;

    public int Line => (int)yaml.Start.Line;

    /// <summary>The keys written here, not inherited, with their values.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Own =>
        yaml.Children.Select(pair => (((pair.Key as YamlScalarNode)?.Value) ?? pair.Key.ToString(), pair.Value));

    public YamlNode? OwnValue(string key) => yaml.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The value written here or inherited.</summary>
    public YamlNode? Value(string key) =>
        OwnValue(key) ?? (inherits is not null && (inheritable is null || inheritable.Contains(key)) ? inherits.Value(key) : null);

    /// <summary>The text written here or inherited; null when absent, empty or no text.</summary>
    public string? Text(string key) => Value(key) is YamlScalarNode { Value.Length: > 0 } scalar and not { Value: "null" or "~", Style: ScalarStyle.Plain } ? scalar.Value : null;

    public SeedMapping Inheriting(SeedMapping from, IReadOnlySet<string>? keys) => new(file, yaml, from, keys);

    public SeedProblem Problem(string rule, string message, YamlNode? at = null) =>
        new(file, (int)(at ?? yaml).Start.Line, rule, message);
}
