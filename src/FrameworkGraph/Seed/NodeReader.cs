using System.Text.Json.Nodes;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Seed;

/// <summary>Reads one node of graph-seed.</summary>
internal sealed class NodeReader(List<SeedProblem> problems, FieldReader fields)
{
    /// <summary>Keys beside a kind's own fields; those of a finding belong to the claim that reports it.</summary>
    private static readonly string[] Common = ["id", "label", "note", "claims"];

    private static readonly string[] OfFindings =
    [
        "text", "source", "cites", "coder", "date", "qualifiesAll", "qualifiesAllBasis", "qualifiesAllRationale",
        .. ClaimFields.Facets.Concat(ClaimFields.Details).Select(f => f.Name),
    ];

    /// <returns>The node, or null when it has no usable id or label.</returns>
    public Node? Read(SeedMapping row, NodeKind kind)
    {
        var isFinding = kind == NodeKinds.Finding;
        var names = Common.Concat(kind.Fields.Select(f => f.Name)).Concat(isFinding ? OfFindings : kind == NodeKinds.Absence ? ["source", "confidence"] : []);
        fields.UnknownKeys(row, names.Distinct());

        var id = row.Text("id");
        if (id is null || !SeedIds.IsNodeId(id, kind))
        {
            problems.Add(row.Problem("id", $"A {kind.Slug} needs an `id` of lower-case letters, digits, dots and hyphens that begins with `{kind.Prefix}.`; this is '{id}'.", row.OwnValue("id")));
            return null;
        }

        var labelKey = isFinding ? "text" : "label";
        if (row.Text(labelKey) is not { } label)
        {
            problems.Add(row.Problem("required", $"{id} needs `{labelKey}`."));
            return null;
        }

        var at = fields.Paragraphs(row, row.OwnValue("at"));
        var details = FieldReader.AlsoAt(at);
        foreach (var field in kind.Fields.Append(NodeKinds.Note))
        {
            if (field.Type == Shape.Paragraph)
            {
                continue;
            }

            if (fields.Read(row, field, row.OwnValue(field.Name)) is { } value)
            {
                details[field.Name] = value;
            }
            else if (field.Required)
            {
                problems.Add(row.Problem("required", $"{id} needs `{field.Name}`."));
            }
        }

        return new Node
        {
            Id = id,
            Kind = kind,
            Label = label,
            Type = Take<string>(details, "type"),
            Home = isFinding || kind == NodeKinds.Absence ? row.Text("source") : null,
            Paragraph = at.FirstOrDefault(),
            Number = Take<int?>(details, "number"),
            Year = Take<int?>(details, "year"),
            Jurisdiction = Take<string>(details, "jurisdiction"),
            Details = details.Count == 0 ? Details.Empty : new Details(details.ToJsonString(SeedJson.Options)),
        };
    }

    /// <summary>Reads one paragraph of a manifest; its number is its place in the list.</summary>
    public Node? ReadParagraph(SeedMapping row, string? document, int number)
    {
        var kind = NodeKinds.Paragraph;
        var details = new JsonObject();
        fields.UnknownKeys(row, ["id", "words", "hash", "path", "heading"]);
        foreach (var field in kind.Fields.Where(f => f.Name is "words" or "hash" or "path" or "heading"))
        {
            if (fields.Read(row, field, row.OwnValue(field.Name)) is { } value)
            {
                details[field.Name] = value;
            }
            else if (field.Required)
            {
                problems.Add(row.Problem("required", $"A paragraph needs `{field.Name}`."));
            }
        }

        if (document is null || row.Text("id") is not { } id || id != $"{document[(document.IndexOf('.', StringComparison.Ordinal) + 1)..]}.p{number}")
        {
            problems.Add(row.Problem("id", $"Paragraph {number} must have the id of its document and its number, as in `kaehne-2016.p{number}`; this is '{row.Text("id")}'."));
            return null;
        }

        return new Node { Id = id, Kind = kind, Label = $"Paragraph {number}", Home = document, Number = number, Details = new(details.ToJsonString(SeedJson.Options)) };
    }

    /// <summary>Moves a value out of the details: it has a place of its own in the node.</summary>
    private static T? Take<T>(JsonObject details, string name)
    {
        if (!details.TryGetPropertyValue(name, out var value) || value is null)
        {
            return default;
        }

        details.Remove(name);
        return value.GetValue<T>();
    }
}
