using System.Globalization;
using System.Text.Json.Nodes;
using FrameworkGraph.Ontology;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>Reads the value of one field and says what is wrong with it.</summary>
internal sealed class FieldReader(List<SeedProblem> problems)
{
    /// <summary>The paragraphs of `at`: one, or several where a statement stands in several places.</summary>
    public IReadOnlyList<string> Paragraphs(SeedMapping row, YamlNode? value) => value switch
    {
        YamlSequenceNode many => [.. many.OfType<YamlScalarNode>().Select(p => p.Value ?? "")],
        _ => Read(row, new("at", Shape.Paragraph, ""), value) is { } one ? [(string)one!] : [],
    };

    /// <summary>Details that begin with the paragraphs beyond the first, if there are any.</summary>
    public static JsonObject AlsoAt(IReadOnlyList<string> at) =>
        at.Count < 2 ? [] : new JsonObject { [NodeKinds.AlsoAt.Name] = new JsonArray([.. at.Skip(1).Select(p => (JsonNode?)p)]) };

    /// <returns>The value as JSON, or null when it is absent or wrong.</returns>
    public JsonNode? Read(SeedMapping row, Field field, YamlNode? value)
    {
        if (SeedMapping.IsNull(value))
        {
            return null;
        }

        switch (field.Type, value!)
        {
            case (Shape.Texts, YamlSequenceNode list) when list.All(i => i is YamlScalarNode):
                return new JsonArray([.. list.Select(i => (JsonNode?)((YamlScalarNode)i).Value)]);
            case (Shape.Records, YamlSequenceNode list) when list.All(i => i is YamlMappingNode):
                return new JsonArray([.. list.Select(i => (JsonNode?)Record(new SeedMapping(row.File, (YamlMappingNode)i), field.Of!))]);
            case (Shape.Texts or Shape.Records, _):
                return Wrong(row, field, value!, "a list");
            case (_, YamlScalarNode scalar):
                return Scalar(row, field, scalar);
            default:
                return Wrong(row, field, value!, "a single value");
        }
    }

    private JsonNode? Scalar(SeedMapping row, Field field, YamlScalarNode scalar)
    {
        var text = scalar.Value!;
        switch (field.Type)
        {
            case Shape.Number:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : Wrong(row, field, scalar, "a whole number");
            case Shape.Decimal:
                return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : Wrong(row, field, scalar, "a number");
            case Shape.Flag:
                return text is "true" or "false" ? text == "true" : Wrong(row, field, scalar, "true or false");
            case Shape.Choice when !field.Vocabulary!.Contains(text):
                problems.Add(row.Problem("value", $"`{field.Name}: {text}` is not one of: {field.Vocabulary.Listed}.", scalar));
                return null;
            default:
                if (field.Name == "phrase" && !KeyPhrase.Fits(text))
                {
                    problems.Add(row.Problem("phrase", $"A key phrase has at most {KeyPhrase.MostWords} words: '{text}'.", scalar));
                }

                return text;
        }
    }

    private JsonObject Record(SeedMapping record, RecordShape shape)
    {
        var json = new JsonObject();
        UnknownKeys(record, shape.Fields.Select(f => f.Name));
        foreach (var field in shape.Fields)
        {
            if (Read(record, field, record.OwnValue(field.Name)) is { } value)
            {
                json[field.Name] = value;
            }
            else if (field.Required)
            {
                problems.Add(record.Problem("required", $"Each entry needs `{field.Name}`."));
            }
        }

        return json;
    }

    /// <summary>Reports every key that is no field here.</summary>
    public void UnknownKeys(SeedMapping row, IEnumerable<string> known)
    {
        var names = known.ToHashSet();
        foreach (var (key, value) in row.Own.Where(pair => !names.Contains(pair.Key)))
        {
            problems.Add(row.Problem("field", $"There is no field `{key}` here; the fields are: {string.Join(", ", names)}.", value));
        }
    }

    private JsonNode? Wrong(SeedMapping row, Field field, YamlNode value, string wanted)
    {
        problems.Add(row.Problem("shape", $"`{field.Name}` must be {wanted}.", value));
        return null;
    }
}
