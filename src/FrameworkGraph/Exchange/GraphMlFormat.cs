using System.Xml;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>GraphML, as Gephi, yEd, NetworkX, igraph and graphology read it. Years, numbers and figures are numbers; all else is text.</summary>
public sealed class GraphMlFormat() : ExportFormat("graphml", "GraphML in one file, for Gephi, yEd, NetworkX, igraph and graphology.", FlatFields.Drops)
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var xml = XmlText.Open(target);
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var name in (string[])["title", "release", "date", "statement"])
        {
            Key(xml, "graph", name);
        }

        Keys(xml, "node", FlatFields.OfNode);
        Keys(xml, "edge", FlatFields.OfClaim);

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
            Values(xml, "node", node.Label, node, FlatFields.OfNode);
        }

        await foreach (var claim in source.ClaimsAsync(cancellation))
        {
            if (FlatFields.JoinsNodes(claim))
            {
                Begin(xml, "edge", ("id", claim.Id), ("source", claim.Subject), ("target", claim.Object));
                Values(xml, "edge", FlatFields.Reads(claim), claim, FlatFields.OfClaim);
            }
        }

        await xml.WriteEndDocumentAsync();
    }

    private static void Keys<T>(XmlWriter xml, string of, IReadOnlyList<FlatField<T>> fields)
    {
        Key(xml, of, "label");
        foreach (var field in fields)
        {
            Key(xml, of, field.Key, field.Shape switch { Shape.Number => "int", Shape.Decimal => "double", _ => "string" });
        }
    }

    private static void Key(XmlWriter xml, string of, string name, string type = "string")
    {
        Begin(xml, "key", ("id", $"{of}-{name}"), ("for", of), ("attr.name", name), ("attr.type", type));
        xml.WriteEndElement();
    }

    private static void Values<T>(XmlWriter xml, string of, string label, T record, IReadOnlyList<FlatField<T>> fields)
    {
        Data(xml, of, "label", label);
        foreach (var field in fields)
        {
            Data(xml, of, field.Key, field.Value(record));
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
}
