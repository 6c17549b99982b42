using System.Text;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>Writes an answer out in full, so that two can be compared and the first difference read.</summary>
internal static class AnswerText
{
    public static string Of(IEnumerable<Connection> lists)
    {
        var text = new StringBuilder();
        foreach (var list in lists)
        {
            Write(text, list, 0);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Connection list, int depth)
    {
        var margin = new string(' ', depth * 2);
        text.AppendLine($"{margin}{list.Rows.Count} of {list.TotalCount} previous {list.HasPreviousPage} next {list.HasNextPage}");
        foreach (var row in list.Rows)
        {
            text.AppendLine($"{margin}- {Of(row.Node)} {Of(row.Claim)} {row.Cursor}");
            foreach (var step in row.Steps)
            {
                Write(text, step, depth + 1);
            }
        }
    }

    private static string? Of(Node? node) => node is null ? null : $"{node with { Details = Details.Empty }} {node.Details}";

    private static string? Of(Claim? claim) =>
        claim is null ? null : $"{claim with { Details = Details.Empty, Cites = [] }} {string.Join(',', claim.Cites)} {claim.Details}".Replace("System.String[]", "").Replace("System.Collections.Generic.List`1[System.String]", "");
}
