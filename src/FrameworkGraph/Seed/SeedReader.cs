using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>Reads and validates graph-seed. Every problem is reported, not only the first.</summary>
public sealed class SeedReader
{
    private readonly List<SeedProblem> _problems = [];
    private readonly SeedDraft _draft = new();
    private readonly FieldReader _fields;
    private readonly NodeReader _nodes;
    private readonly ClaimReader _claims;

    private SeedReader()
    {
        _fields = new FieldReader(_problems);
        (_nodes, _claims) = (new(_problems, _fields), new(_problems, _fields));
    }

    public static SeedContent Read(SeedFolder folder)
    {
        var reader = new SeedReader();
        foreach (var (path, text) in folder.Files)
        {
            if (SeedDocument.Parse(path, text, reader._problems) is { } file)
            {
                reader.ReadFile(file);
            }
        }

        var draft = reader._draft;
        Caveats.Spread(draft, reader._claims, reader._problems);
        SeedRules.Check(draft, reader._problems);
        return draft.Complete(reader._problems, DecisionReader.Read(draft.Decisions, reader._problems));
    }

    private void ReadFile(SeedMapping file)
    {
        var defaults = Mapping(file, "defaults", ClaimReader.Defaults);
        string? document = null;
        foreach (var (section, value) in file.Own)
        {
            switch (section)
            {
                case "format" or "defaults":
                    break;
                case "manifest":
                    document = ReadManifest(file)?.Text("document");
                    break;
                case "paragraphs":
                    ReadParagraphs(file, value, document);
                    break;
                case "uncoded":
                    _draft.Uncoded.AddRange(Plain(file, section, value, ["at", "reason", "note"]));
                    break;
                case "tombstones":
                    _draft.Tombstones.AddRange(Plain(file, section, value, ["id", "supersededBy", "reason"]));
                    break;
                case "decisions":
                    _draft.Decisions.AddRange(Plain(file, section, value, DecisionReader.Fields));
                    break;
                case "claims":
                    foreach (var row in Rows(file, section, value, defaults))
                    {
                        Add(_claims.Read(row, null), row);
                    }

                    break;
                default:
                    ReadNodes(file, section, value, defaults);
                    break;
            }
        }
    }

    private void ReadNodes(SeedMapping file, string section, YamlNode value, SeedMapping? defaults)
    {
        if (NodeKinds.All.FirstOrDefault(k => k.Section == section) is not { } kind)
        {
            _problems.Add(file.Problem("section", $"There is no section `{section}`; the sections are: {string.Join(", ", NodeKinds.All.Select(k => k.Section))}, claims, uncoded, tombstones, decisions.", value));
            return;
        }

        foreach (var row in Rows(file, section, value, defaults))
        {
            if (_nodes.Read(row, kind) is not { } node)
            {
                continue;
            }

            _draft.Nodes.Add(new(node, row));
            if (kind == NodeKinds.Finding)
            {
                Add(_claims.Build(row, row.Text("source") ?? "", Predicates.Reports.Slug, node.Id, basis: row.Text("basis") ?? "stated"), row);
            }
            else if (kind == NodeKinds.Absence)
            {
                Add(Absences.Claim(node, row, _claims), row);
            }

            ReadNested(row, node, kind == NodeKinds.Finding ? row : defaults, kind == NodeKinds.Finding ? ClaimReader.FromFinding : null);
        }
    }

    private void ReadNested(SeedMapping row, Node subject, SeedMapping? inherits, IReadOnlySet<string>? keys)
    {
        if (row.OwnValue("claims") is { } nested)
        {
            foreach (var claim in SeedDocument.Rows(row, "claims", nested, _problems))
            {
                var inheriting = inherits is null ? claim : claim.Inheriting(inherits, keys);
                Add(_claims.Read(inheriting, subject.Id), inheriting);
            }
        }
    }

    private SeedMapping? ReadManifest(SeedMapping file)
    {
        var manifest = Mapping(file, "manifest", ["document", "file", "sha256"]);
        foreach (var name in new[] { "document", "file" }.Where(n => manifest is not null && manifest.Text(n) is null))
        {
            _problems.Add(manifest!.Problem("required", $"A manifest needs `{name}`."));
        }

        return manifest;
    }

    /// <summary>A section that is one mapping of fields; null when it is absent or something else.</summary>
    private SeedMapping? Mapping(SeedMapping file, string section, IEnumerable<string> known)
    {
        if (file.OwnValue(section) is not YamlMappingNode yaml)
        {
            if (file.OwnValue(section) is { } other)
            {
                _problems.Add(file.Problem("shape", $"The section `{section}` must be a mapping of fields.", other));
            }

            return null;
        }

        var mapping = new SeedMapping(file.File, yaml);
        _fields.UnknownKeys(mapping, known);
        return mapping;
    }

    /// <summary>The rows of a section whose entries are neither nodes nor claims.</summary>
    private IEnumerable<SeedMapping> Plain(SeedMapping file, string section, YamlNode value, IReadOnlyList<string> known)
    {
        foreach (var row in SeedDocument.Rows(file, section, value, _problems))
        {
            _fields.UnknownKeys(row, known);
            yield return row;
        }
    }

    private void ReadParagraphs(SeedMapping file, YamlNode value, string? document)
    {
        var number = 0;
        foreach (var row in SeedDocument.Rows(file, "paragraphs", value, _problems))
        {
            if (_nodes.ReadParagraph(row, document, ++number) is { } node)
            {
                _draft.Nodes.Add(new(node, row));
            }
        }
    }

    private IEnumerable<SeedMapping> Rows(SeedMapping file, string section, YamlNode value, SeedMapping? defaults) =>
        SeedDocument.Rows(file, section, value, _problems).Select(row => defaults is null ? row : row.Inheriting(defaults, null));

    private void Add(Claim? claim, SeedMapping row)
    {
        if (claim is not null)
        {
            _draft.Claims.Add(new(claim, row));
        }
    }
}
