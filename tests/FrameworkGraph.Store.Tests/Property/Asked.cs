using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Property;

/// <summary>An answer without what was not asked for: a store may give more than that.</summary>
internal static class Asked
{
    public static Answer Only(Answer answer, IReadOnlyList<Selection> selections) =>
        answer with { Connections = [.. answer.Connections.Zip(selections, (list, s) => Only(list, s.Fields, s.Steps))] };

    private static Connection Only(Connection list, Fields fields, IReadOnlyList<Step> steps)
    {
        var only = new Connection { TotalCount = list.TotalCount, HasNextPage = list.HasNextPage, HasPreviousPage = list.HasPreviousPage };
        foreach (var row in list.Rows)
        {
            var kept = new Row(Only(row.Claim, fields), Only(row.Node, fields), row.Cursor, steps.Count);
            for (var i = 0; i < steps.Count; i++)
            {
                kept.Steps[i] = Only(row.Steps[i], steps[i].Fields, steps[i].Steps);
            }

            only.Rows.Add(kept);
        }

        return only;
    }

    private static Claim? Only(Claim? claim, Fields fields)
    {
        if (claim is not null && !fields.HasFlag(Fields.Ends))
        {
            claim = claim with { Subject = "", Object = "", Source = "", Coder = "" };
        }

        return claim is null || fields.HasFlag(Fields.Facets) ? claim : claim with
        {
            Paragraph = null, Phrase = null, Attribution = null, Evidence = null, Modality = null, Direction = null, Population = null, Level = null, Year = null, Jurisdiction = null, Cites = [], Date = "",
        };
    }

    private static Node? Only(Node? node, Fields fields)
    {
        if (node is not null && !fields.HasFlag(Fields.Ends))
        {
            node = node with { Home = null };
        }

        return node is null || fields.HasFlag(Fields.Facets) ? node : node with { Type = null, Paragraph = null, Number = null, Year = null, Jurisdiction = null };
    }
}
