using FrameworkGraph.Server.GraphQl.Planning;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Relay connections: one for each kind, one for any node, one for claims.</summary>
internal static class ConnectionTypes
{
    public static void AddPageInfo(TypeRegistry types)
    {
        var info = types.Add(new ObjectGraphType { Name = "PageInfo", Description = "How a page lies in its list." });
        info.AddField(Fields.Make("hasNextPage", "Whether there are more behind it.", NonNull(new BooleanGraphType()), List(l => l.HasNextPage)));
        info.AddField(Fields.Make("hasPreviousPage", "Whether there are more before it.", NonNull(new BooleanGraphType()), List(l => l.HasPreviousPage)));
        info.AddField(Fields.Make("startCursor", "The cursor of its first row.", new StringGraphType(), List(l => l.Rows.FirstOrDefault()?.Cursor.Encode())));
        info.AddField(Fields.Make("endCursor", "The cursor of its last row.", new StringGraphType(), List(l => l.Rows.LastOrDefault()?.Cursor.Encode())));
    }

    /// <summary>A list of nodes; where it goes over claims, each edge has the claim.</summary>
    public static void AddOfNodes(TypeRegistry types, string type, string plural)
    {
        var edge = Add(types, type, plural, asClaim: false);
        edge.AddField(Fields.Make("claim", "The claim that links it, in lists that go over claims.", Ref("Claim"), PlannedResolvers.EdgeEnd(asClaim: true), new FieldPlan.Through(true)));
        if (type == "GraphNode")
        {
            edge.AddField(Fields.Make(
                "matches", "In `search`: the texts of the node in which words searched for were found, the label first. Empty in other lists.", NonNull(ListOf(Ref("SearchMatch"))),
                PlannedResolvers.Value(r => r.Row.Matches), new FieldPlan.Detail(Store.Fields.Matches)));
        }
    }

    public static void AddMatches(TypeRegistry types)
    {
        var span = types.Add(new ObjectGraphType { Name = "SearchSpan", Description = "A part of a text, counted in UTF-16 code units as JavaScript, Java and .NET count; a character beyond the basic plane is two." });
        span.AddField(Fields.Make("start", "Where it begins, from 0.", NonNull(new IntGraphType()), PlannedResolver.Of<Search.Span>(s => s.Start)));
        span.AddField(Fields.Make("end", "Right behind its end.", NonNull(new IntGraphType()), PlannedResolver.Of<Search.Span>(s => s.End)));
        var match = types.Add(new ObjectGraphType { Name = "SearchMatch", Description = "A text of a node in which words searched for were found." });
        match.AddField(Fields.Make("field", "The field that holds it; a list gives a match for each of its texts.", NonNull(new StringGraphType()), PlannedResolver.Of<Search.Match>(m => m.Field)));
        match.AddField(Fields.Make("text", "The whole text.", NonNull(new StringGraphType()), PlannedResolver.Of<Search.Match>(m => m.Text)));
        match.AddField(Fields.Make("spans", "What matched, in order: of each word its beginning, as much as was searched for.", NonNull(ListOf(Ref(span.Name))), PlannedResolver.Of<Search.Match>(m => m.Spans)));
    }

    /// <summary>A list of claims; where it goes out from a node, each edge has what stands at the other end.</summary>
    public static void AddOfClaims(TypeRegistry types)
    {
        var edge = Add(types, "Claim", "claims", asClaim: true);
        edge.AddField(Fields.Make("other", "The node at the other end, in lists of a node's own claims.", Ref("GraphNode"), PlannedResolvers.EdgeEnd(asClaim: false), new FieldPlan.Through(false)));
    }

    private static ObjectGraphType Add(TypeRegistry types, string type, string plural, bool asClaim)
    {
        var through = new FieldPlan.Through(asClaim);
        var edge = types.Add(new ObjectGraphType { Name = $"{type}Edge", Description = $"One row of a list of {plural}." });
        edge.AddField(Fields.Make("cursor", "Its place, for `after` and `before`.", NonNull(new StringGraphType()), PlannedResolvers.Value(r => r.Row.Cursor.Encode())));
        edge.AddField(Fields.Make("node", "What stands there.", Ref(type), PlannedResolvers.EdgeEnd(asClaim), through));

        var connection = types.Add(new ObjectGraphType { Name = $"{type}Connection", Description = $"A page of a list of {plural}. Where the list goes over claims it has a row for each claim: what several claims lead to comes several times." });
        connection.AddField(Fields.Make("edges", "Its rows.", NonNull(ListOf(Ref(edge.Name))), PlannedResolvers.Edges, new FieldPlan.Edges()));
        connection.AddField(Fields.Make("nodes", "Its rows without edges.", NonNull(new ListGraphType(Ref(type))), PlannedResolvers.Nodes(asClaim), through));
        connection.AddField(Fields.Make("pageInfo", "How the page lies in its list.", NonNull(Ref("PageInfo")), PlannedResolver.Of<PlannedList>(l => l)));
        connection.AddField(Fields.Make("totalCount", "How many rows there are on all pages; counted only when asked for.", NonNull(new IntGraphType()), List(l => l.TotalCount), new FieldPlan.Total()));
        return edge;
    }

    private static PlannedResolver List(Func<Store.Connection, object?> read) => PlannedResolver.Of<PlannedList>(l => read(l.List));
}
