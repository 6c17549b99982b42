using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>One file of graph-seed, parsed.</summary>
internal static class SeedDocument
{
    public const string Format = "1";

    /// <summary>Parses a file; what is wrong with it is added to the problems and null returned.</summary>
    public static SeedMapping? Parse(string file, string text, List<SeedProblem> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
            {
                problems.Add(new(file, 1, "syntax", "The file must be one YAML mapping of sections."));
                return null;
            }

            var mapping = new SeedMapping(file, root);
            if (mapping.Text("format") != Format)
            {
                problems.Add(mapping.Problem("format", $"The file must say `format: {Format}`; other formats are not known to this version.", mapping.OwnValue("format")));
                return null;
            }

            return mapping;
        }
        catch (YamlException e)
        {
            problems.Add(new(file, (int)e.Start.Line, "syntax", e.InnerException?.Message ?? e.Message));
            return null;
        }
    }

    /// <summary>The mappings of a section, each a row.</summary>
    public static IEnumerable<SeedMapping> Rows(SeedMapping file, string section, YamlNode value, List<SeedProblem> problems)
    {
        if (SeedMapping.IsNull(value))
        {
            yield break;
        }

        if (value is not YamlSequenceNode sequence)
        {
            problems.Add(file.Problem("shape", $"The section `{section}` must be a list.", value));
            yield break;
        }

        foreach (var item in sequence)
        {
            if (item is YamlMappingNode row)
            {
                yield return new SeedMapping(file.File, row);
            }
            else
            {
                problems.Add(file.Problem("shape", $"Each entry of `{section}` must be a mapping of fields.", item));
            }
        }
    }
}
