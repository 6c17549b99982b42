using System.Globalization;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>Nodes as rows of graph-seed.</summary>
internal static class SeedNodes
{
    /// <summary>The fields of a node as they are written, its id first; null where not stated.</summary>
    public static IEnumerable<(string Name, string? Value)> Fields(Node node)
    {
        yield return ("id", SeedYaml.Text(node.Id));
        yield return (node.Kind == NodeKinds.Finding ? "text" : "label", SeedYaml.Text(node.Label));
        foreach (var name in node.Kind.Fields.Append(NodeKinds.Note).Select(f => f.Name))
        {
            yield return (name, name switch
            {
                "at" => SeedClaims.At(node.Paragraph, node.AlsoAt),
                "type" => SeedYaml.Text(node.Type),
                "number" => node.Number?.ToString(CultureInfo.InvariantCulture),
                "year" => node.Year?.ToString(CultureInfo.InvariantCulture),
                "jurisdiction" => SeedYaml.Text(node.Jurisdiction),
                _ => node.Details[name] is { } value ? SeedYaml.Json(value) : null,
            });
        }
    }

    /// <summary>
    /// A finding or absence together with the claim that graph-seed makes from it: one row gives both, so the fields that
    /// they share must be the same.
    /// </summary>
    /// <param name="apart">Fields of the claim that stand elsewhere, such as in the file's defaults.</param>
    /// <exception cref="ExportException">They differ in a field that a row can give only once.</exception>
    public static string RowWithClaim(Node node, Claim claim, IReadOnlySet<string> apart)
    {
        var fields = Fields(node).ToList();
        foreach (var (name, value) in SeedClaims.Fields(claim).Where(f => !apart.Contains(f.Name)))
        {
            var at = fields.FindIndex(f => f.Name == name);
            if (at < 0)
            {
                fields.Add((name, value));
            }
            else if (fields[at].Value != value)
            {
                throw new ExportException($"{node.Id} and {claim.Id} differ in `{name}`; graph-seed writes both in one row, so they must be the same.");
            }
        }

        return SeedYaml.Row(fields);
    }

    public static string Slug(string id) => id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
