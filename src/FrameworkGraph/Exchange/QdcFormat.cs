using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Exchange;

/// <summary>The codebook as REFI-QDA (.qdc), for NVivo, ATLAS.ti, MAXQDA, Taguette and others. A code's id is made from ours, so it stays the same.</summary>
public sealed class QdcFormat() : ExportFormat("qdc", "The codebook as REFI-QDA .qdc, for NVivo, ATLAS.ti, MAXQDA and Taguette.",
    "everything but frameworks, elements, barriers, enablers, outcomes and residuals; of these a second broader concept (a code has one parent), synonyms and neighbours that are not the same")
{
    private const string Namespace = "urn:QDA-XML:codebook:1.0";

    private static readonly NodeKind[] Kinds = [NodeKinds.Framework, NodeKinds.Element, NodeKinds.Barrier, NodeKinds.Enabler, NodeKinds.Outcome, NodeKinds.Residual];

    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        var nodes = await source.NodesAsync(new NodeFilter { Kinds = [.. Kinds.Select(k => k.Slug)] }, cancellation).ToDictionaryAsync(n => n.Id, cancellationToken: cancellation);
        var parents = new Dictionary<string, string>();
        await foreach (var claim in source.ClaimsAsync(new ClaimFilter { Predicates = [Predicates.PartOf.Slug, Predicates.Broader.Slug] }, cancellation))
        {
            if (claim.Status != "rejected" && nodes.ContainsKey(claim.Subject) && nodes.ContainsKey(claim.Object))
            {
                parents.TryAdd(claim.Subject, claim.Object);
            }
        }

        var roots = nodes.Values.Where(n => Root(n.Id, parents)).OrderBy(n => n.Number).ThenBy(n => n.Id, StringComparer.Ordinal).ToLookup(n => n.Kind);
        var children = parents.Where(p => !Root(p.Key, parents)).Select(p => (Parent: p.Value, Child: nodes[p.Key])).OrderBy(p => p.Child.Number).ThenBy(p => p.Child.Id, StringComparer.Ordinal).ToLookup(p => p.Parent, p => p.Child);
        await using var xml = XmlText.Open(target);
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("CodeBook", Namespace);
        xml.WriteAttributeString("origin", $"FrameworkGraph, release {notice.Release}, {notice.Day}");
        xml.WriteStartElement("Codes", Namespace);
        foreach (var kind in Kinds.Where(k => roots[k].Any()))
        {
            Begin(xml, kind.TypeName, kind.Plural, false, $"{kind.Description} {notice.Line}");
            foreach (var node in roots[kind])
            {
                Write(xml, node, children);
            }

            xml.WriteEndElement();
        }

        await xml.WriteEndDocumentAsync();
    }

    /// <summary>Whether a code stands at the top: without a parent, or in a circle, which is cut where its smallest id is.</summary>
    private static bool Root(string id, Dictionary<string, string> parents)
    {
        var (seen, at) = (new HashSet<string>(), id);
        while (parents.TryGetValue(at, out var parent))
        {
            if (!seen.Add(at))
            {
                return at == id && seen.Min(StringComparer.Ordinal) == id;
            }

            at = parent;
        }

        return at == id;
    }

    private static void Write(XmlWriter xml, Node node, ILookup<string, Node> children)
    {
        Begin(xml, node.Id, node.Label, node.Kind != NodeKinds.Framework, Explained(node));
        foreach (var child in children[node.Id])
        {
            Write(xml, child, children);
        }

        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string id, string name, bool codable, string description)
    {
        xml.WriteStartElement("Code", Namespace);
        xml.WriteAttributeString("guid", Guid(id).ToString());
        xml.WriteAttributeString("name", XmlText.Valid(name));
        xml.WriteAttributeString("isCodable", codable ? "true" : "false");
        xml.WriteElementString("Description", Namespace, XmlText.Valid(description));
    }

    private static string Explained(Node node)
    {
        var text = new StringBuilder(node.Details.Text("definition") ?? node.Details.Text("description"));
        foreach (var (name, title) in new[] { ("include", "Include"), ("exclude", "Exclude") })
        {
            if (node.Details[name] is { ValueKind: JsonValueKind.Array } list)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(title).Append(": ").AppendJoin("; ", list.EnumerateArray().Select(i => i.ToString())).Append('.');
            }
        }

        return text.Append(text.Length > 0 ? "\n" : "").Append('[').Append(node.Id).Append(']').ToString();
    }

    /// <summary>A name-based identifier (RFC 9562, version 8) of our id.</summary>
    private static Guid Guid(string id)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(ExportNotice.BaseAddress + id))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
