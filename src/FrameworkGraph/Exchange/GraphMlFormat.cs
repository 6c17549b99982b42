using System.Xml;

namespace FrameworkGraph.Exchange;

/// <summary>GraphML, as Gephi, yEd, NetworkX, igraph and graphology read it. Every value is a string.</summary>
public sealed class GraphMlFormat() : ExportFormat("graphml", "GraphML in one file, for Gephi, yEd, NetworkX, igraph and graphology.", FlatFields.Drops)
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var xml = XmlText.Open(target);
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("graphml", Namespace);
        Keys(xml, "graph", ["title", "release", "date", "statement"]);
        Keys(xml, "node", ["label", .. FlatFields.OfNode.Select(f => Key(f.Name))]);
        Keys(xml, "edge", ["label", .. FlatFields.OfClaim.Select(f => Key(f.Name))]);

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        Data(xml, "graph", "title", "FrameworkGraph");
        Data(xml, "graph", "release", notice.Release);
        Data(xml, "graph", "date", notice.Day);
        Data(xml, "graph", "statement", ExportNotice.Statement);
        await foreach (var node in source.NodesAsync(cancellation))
        {
            Begin(xml, "node", ("id", node.Id));
            Values(xml, "node", node.Label, FlatFields.OfNode.Select(f => (f.Name, f.Value(node))));
        }

        await foreach (var claim in source.ClaimsAsync(cancellation))
        {
            if (FlatFields.JoinsNodes(claim))
            {
                Begin(xml, "edge", ("id", claim.Id), ("source", claim.Subject), ("target", claim.Object));
                Values(xml, "edge", FlatFields.Reads(claim), FlatFields.OfClaim.Select(f => (f.Name, f.Value(claim))));
            }
        }

        await xml.WriteEndDocumentAsync();
    }

    private static void Keys(XmlWriter xml, string of, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Begin(xml, "key", ("id", $"{of}-{name}"), ("for", of), ("attr.name", name), ("attr.type", "string"));
            xml.WriteEndElement();
        }
    }

    private static void Values(XmlWriter xml, string of, string label, IEnumerable<(string Name, string? Value)> values)
    {
        Data(xml, of, "label", label);
        foreach (var (name, value) in values)
        {
            Data(xml, of, Key(name), value);
        }

        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string of, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Begin(xml, "data", ("key", $"{of}-{name}"));
            xml.WriteString(XmlText.Valid(value));
            xml.WriteEndElement();
        }
    }

    private static void Begin(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, XmlText.Valid(value));
        }
    }

    private static string Key(string title) => title == "DOI" ? "doi" : string.Concat(char.ToLowerInvariant(title[0]), title[1..]);
}
