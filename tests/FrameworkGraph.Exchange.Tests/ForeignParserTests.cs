using System.Text.Json;
using System.Xml.Linq;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

/// <summary>Every export as a parser reads it that is not ours.</summary>
public sealed class ForeignParserTests : ExchangeTest
{
    private const string Said = "automated and unreviewed";

    [Theory]
    [InlineData("graphml")]
    [InlineData("cytoscape")]
    public async Task Graph_read_by_graphology_or_cytoscape_has_every_node_and_link_and_says_its_release(string format)
    {
        var read = await ForeignReader.ReadAsync(format, await ExportAsync(format, SeedSource));
        Assert.Equal(Seed.Nodes.Count, read.GetProperty("nodes").GetInt32());
        Assert.Equal(Seed.Claims.Count, read.GetProperty("edges").GetInt32());
        Assert.Equal(Seed.Release, read.GetProperty("graph").GetProperty("release").GetString());
        Assert.Contains(Said, read.GetProperty("graph").GetProperty("statement").GetString());
        Assert.Equal("stated", read.GetProperty("edge").GetProperty("basis").GetString());
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("cytoscape")]
    public async Task Years_numbers_and_figures_are_numbers_to_graphology_and_cytoscape(string format)
    {
        var numbers = (await ForeignReader.ReadAsync(format, await ExportAsync(format, SeedSource))).GetProperty("numbers");
        Assert.Equal(Seed.Nodes.Select(n => (double?)n.Year).OfType<double>().Order(), Doubles(numbers.GetProperty("nodeYears")));
        Assert.Equal(Seed.Nodes.Select(n => (double?)n.Number).OfType<double>().Order(), Doubles(numbers.GetProperty("nodeNumbers")));
        Assert.Equal(Seed.Claims.Select(c => (double?)c.Year).OfType<double>().Order(), Doubles(numbers.GetProperty("edgeYears")));
        Assert.Equal(Seed.Claims.Select(c => c.Details["value"]?.GetDouble()).OfType<double>().Order(), Doubles(numbers.GetProperty("edgeValues")));
    }

    [Fact]
    public async Task Tables_read_by_papaparse_have_every_row_no_formula_and_the_headers_of_Gephi()
    {
        var nodes = Seed.Nodes.Append(new Node { Id = "barrier.nasty", Kind = NodeKinds.Barrier, Label = "=HYPERLINK(\"http://x\",\"a, \"\"b\"\"\nc\")" }).ToList();
        var folder = await ExportAsync("csv", new MemorySource(nodes, Seed.Claims, Seed.Release));
        var read = await ForeignReader.ReadAsync("csv", Directory.GetFiles(folder, "nodes-*.csv")[0], Directory.GetFiles(folder, "edges-*.csv")[0]);
        Assert.Equal(nodes.Count, read.GetProperty("nodes").GetInt32());
        Assert.Equal(Seed.Claims.Count, read.GetProperty("edges").GetInt32());
        Assert.Equal(0, read.GetProperty("errors").GetArrayLength());
        Assert.Equal(0, read.GetProperty("formulas").GetInt32());
        Assert.Equal(0, read.GetProperty("loose").GetInt32());
        Assert.Equal(["Id", "Label"], Texts(read.GetProperty("headers")[0])[..2]);
        Assert.Equal(["Source", "Target", "Type", "Id", "Label"], Texts(read.GetProperty("headers")[1])[..5]);
        Assert.Equal(["\r\n", "\r\n"], Texts(read.GetProperty("linebreaks")));
        Assert.Contains("'=HYPERLINK(\"http://x\",\"a, \"\"b\"\"\nc\")", Texts(read.GetProperty("labels")));
        Assert.Contains(Said, await File.ReadAllTextAsync(Path.Combine(folder, "README.txt"), Cancellation));
    }

    [Fact]
    public async Task Json_ld_expanded_and_compacted_by_jsonld_js_is_the_same_and_every_record_is_a_subject()
    {
        var read = await ForeignReader.ReadAsync("jsonld", await ExportAsync("jsonld", SeedSource));
        Assert.Equal(Seed.Nodes.Count + Seed.Claims.Count + Seed.Tombstones.Count, read.GetProperty("records").GetInt32());
        Assert.True(read.GetProperty("same").ValueKind == JsonValueKind.True, read.GetProperty("same").ToString());
        Assert.True(read.GetProperty("subjects").GetInt32() >= Seed.Nodes.Count + Seed.Claims.Count);
        Assert.Equal(Seed.Release, read.GetProperty("release").GetString());
    }

    [Fact]
    public async Task Crosswalk_read_as_a_table_has_every_mapping_with_known_prefixes_and_justifications()
    {
        var crosswalk = Predicates.Crosswalk.Select(p => p.Slug).ToHashSet();
        var homes = Seed.Nodes.ToDictionary(n => n.Id, n => n.Home);
        Assert.Contains(Seed.Claims, c => crosswalk.Contains(c.Predicate) && homes[c.Subject] == homes[c.Object]);
        var read = await ForeignReader.ReadAsync("sssom", await ExportAsync("sssom", SeedSource));
        Assert.Equal(Seed.Claims.Count(c => crosswalk.Contains(c.Predicate) && homes[c.Subject] != homes[c.Object]), read.GetProperty("rows").GetArrayLength());
        Assert.Equal(0, read.GetProperty("errors").GetArrayLength());
        Assert.Contains(Texts(read.GetProperty("head")), l => l.StartsWith("mapping_set_description:") && l.Contains(Said));

        // The names that version 1.1 of SSSOM has; no program that knows them can be had here.
        string[] ofSet = ["sssom_version", "curie_map", "mapping_set_id", "mapping_set_version", "mapping_set_title", "mapping_set_description", "license", "publication_date", "mapping_tool"];
        string[] ofMapping =
        [
            "record_id", "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label", "mapping_justification", "creator_label", "mapping_date",
            "subject_source", "object_source", "comment", "other",
        ];
        var set = read.GetProperty("set");
        Assert.Equal(ofSet.Order(), set.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("1.1", set.GetProperty("sssom_version").GetString());
        Assert.Empty(Texts(read.GetProperty("columns")).Except(ofMapping));
        var prefixes = set.GetProperty("curie_map").EnumerateObject().Select(p => p.Name).ToHashSet();
        string[] references = ["record_id", "subject_id", "predicate_id", "object_id", "mapping_justification"];
        Assert.All(read.GetProperty("rows").EnumerateArray().SelectMany(row => references.Select(column => row.GetProperty(column).GetString()!)), id => Assert.Contains(id[..id.IndexOf(':')], prefixes));
        Assert.Equal(read.GetProperty("rows").GetArrayLength(), read.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("record_id").GetString()).Distinct().Count());
        foreach (var row in read.GetProperty("rows").EnumerateArray())
        {
            Assert.StartsWith("fg:element.", row.GetProperty("subject_id").GetString());
            Assert.Matches("^skos:(exact|close|broad|narrow|related)Match$", row.GetProperty("predicate_id").GetString());
            Assert.StartsWith("semapv:", row.GetProperty("mapping_justification").GetString());
        }
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    public async Task References_read_by_reference_software_are_every_work_with_its_title(string format)
    {
        var works = Seed.Nodes.Where(n => n.Kind == NodeKinds.Work).Select(Reference.Of).OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        var file = await ExportAsync(format, SeedSource);
        var read = await ForeignReader.ReadAsync(format, file);
        Assert.Equal(works.Count, read.GetProperty("count").GetInt32());
        var entries = read.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(works.Select(w => w.Title).Order(), entries.Select(e => e.TryGetProperty("title", out var title) ? title.GetString() : null).Order());
        Assert.Contains(works, w => w.Title is null);
        Assert.All(entries, e => Assert.DoesNotContain("et al", e.TryGetProperty("author", out var authors) ? authors.GetRawText() : "", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Said, await File.ReadAllTextAsync(file, Cancellation));
    }

    /// <summary>No program that reads .qdc can be had here, so the structure of the published schema is checked by hand.</summary>
    [Fact]
    public async Task Codebook_has_the_structure_of_refi_qda_with_every_concept_once()
    {
        XNamespace qda = "urn:QDA-XML:codebook:1.0";
        var root = XDocument.Load(await ExportAsync("qdc", SeedSource)).Root!;
        Assert.Equal(qda + "CodeBook", root.Name);
        Assert.Contains(Seed.Release, root.Attribute("origin")!.Value);
        Assert.Equal([qda + "Codes"], root.Elements().Select(e => e.Name));
        var codes = root.Descendants(qda + "Code").ToList();
        Assert.All(codes, code =>
        {
            Assert.True(Guid.TryParse(code.Attribute("guid")?.Value, out _) && code.Attribute("name")?.Value.Length > 0);
            Assert.Contains(code.Attribute("isCodable")?.Value, (string[])["true", "false"]);
            Assert.Equal(qda + "Description", code.Elements().First().Name);
        });
        Assert.Equal(codes.Count, codes.Select(c => c.Attribute("guid")!.Value).Distinct().Count());
        string[] kinds = ["framework", "element", "barrier", "enabler", "outcome", "residual"];
        var wanted = Seed.Nodes.Where(n => kinds.Contains(n.Kind.Slug)).Select(n => n.Id).Order();
        Assert.Equal(wanted, codes.Select(c => c.Element(qda + "Description")!.Value).Where(d => d.EndsWith(']')).Select(d => d[(d.LastIndexOf('[') + 1)..^1]).Order());
        Assert.Contains(Said, root.ToString());
    }

    private static IEnumerable<double> Doubles(JsonElement list) => list.EnumerateArray().Select(n => n.GetDouble()).Order();

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => t.GetString()!)];
}
