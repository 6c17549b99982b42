using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>The conditions of filters, on the variables named. The contract has checked them: facets are names of the closed list.</summary>
internal sealed class FilterCypher(Parameters parameters, Viewer viewer)
{
    private readonly string? _seen = viewer.Audiences.Count == 0 ? null : parameters.Add(viewer.Audiences);
    private int _links;

    /// <summary>Clauses C10 and C11: `needs` names every team whose work an item, or anything at its ends, is private to.</summary>
    public string Visible(string item) =>
        _seen is null ? $"{item}.needs IS NULL" : $"({item}.needs IS NULL OR all(team IN {item}.needs WHERE team IN {_seen}))";

    /// <summary>What is asked of a link, and that the viewer may see it.</summary>
    /// <param name="marks">What ends in its marks: the place by which it was found; null where it was reached from a node.</param>
    public IEnumerable<string> Link(ClaimFilter filter, string l, string? marks = null) =>
        Claim(LinkMarks.Rest(filter), l).Prepend(LinkMarks.Condition(filter, l, marks ?? $"{l}.marks", _seen, parameters));

    /// <param name="c">A claim, or the link of one.</param>
    public IEnumerable<string> Claim(ClaimFilter filter, string c)
    {
        (string Property, IReadOnlyList<string>? Values)[] ids =
            [("subject", filter.Subjects), ("object", filter.Objects), ("source", filter.Sources)];
        foreach (var (property, values) in ids.Where(l => l.Values is not null))
        {
            yield return $"{c}.{property} IN {parameters.AddIds(values!)}";
        }

        if (filter.Paragraphs is { } paragraphs)
        {
            yield return AlsoAt.Among(c, parameters.AddIds(paragraphs));
        }

        (string Property, IReadOnlyList<string>? Values)[] lists =
        [
            ("predicate", filter.Predicates), ("jurisdiction", filter.Jurisdictions),
            .. filter.Facets.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, (IReadOnlyList<string>?)f.Value)),
        ];
        foreach (var (property, values) in lists.Where(l => l.Values is not null))
        {
            yield return $"{c}.{property} IN {parameters.Add(values!)}";
        }

        if (filter.Cites is { } cites)
        {
            yield return $"any(work IN {c}.cites WHERE work IN {parameters.AddIds(cites)})";
        }

        if (filter.BetweenHomes is { } homes)
        {
            var list = parameters.AddIds(homes);
            var e = $"fe{_links++}";
            yield return string.Join(" AND ", new[] { "subject", "object" }.Select(end =>
                $"EXISTS {"{"} MATCH {Indexed.Item(e)} WHERE {Indexed.Keyed($"{e}.key", $"{c}.{end}")} AND {e}:Node AND {e}.home IN {list} {"}"}"));
        }

        foreach (var (end, kinds) in new[] { ("subject", filter.SubjectKinds), ("object", filter.ObjectKinds) }.Where(k => k.Item2 is not null))
        {
            var e = $"fk{_links++}";
            yield return $"EXISTS {"{"} MATCH {Indexed.Item(e)} WHERE {Indexed.Keyed($"{e}.key", $"{c}.{end}")} AND {e}:Node AND {e}.kind IN {parameters.Add(kinds!)} {"}"}";
        }

        if (filter.DifferentHomes)
        {
            var (s, o) = ($"fs{_links}", $"fo{_links++}");
            yield return $"EXISTS {"{"} MATCH {Indexed.Item(s)} WHERE {Indexed.Keyed($"{s}.key", $"{c}.subject")} MATCH {Indexed.Item(o)} WHERE {Indexed.Keyed($"{o}.key", $"{c}.object")} AND {s}.home <> {o}.home {"}"}";
        }

        foreach (var years in Years(c, filter.YearFrom, filter.YearTo))
        {
            yield return years;
        }
    }

    public IEnumerable<string> Node(NodeFilter filter, string n)
    {
        (string Property, IReadOnlyList<string>? Values)[] lists = [("kind", filter.Kinds), ("type", filter.Types), ("jurisdiction", filter.Jurisdictions)];
        foreach (var (property, values) in lists.Where(l => l.Values is not null))
        {
            yield return $"{n}.{property} IN {parameters.Add(values!)}";
        }

        (string Property, IReadOnlyList<string>? Values)[] ids = [("id", filter.Ids), ("home", filter.Homes)];
        foreach (var (property, values) in ids.Where(l => l.Values is not null))
        {
            yield return $"{n}.{property} IN {parameters.AddIds(values!)}";
        }

        foreach (var condition in Years(n, filter.YearFrom, filter.YearTo).Concat(filter.Links.Select(link => Linked(link, n))))
        {
            yield return condition;
        }
    }

    private string Linked(LinkFilter link, string n)
    {
        var (l, o) = ($"fl{_links}", $"fo{_links++}");
        var pattern = link.Hop switch
        {
            Hop.Out => $"({n})-[{l}:LINK]->({o}:Item)",
            Hop.In => $"({n})<-[{l}:LINK]-({o}:Item)",
            Hop.Both => $"({n})-[{l}:LINK]-({o}:Item)",
            _ => throw new SelectionException($"A link goes out, in or both ways, not '{link.Hop}'."),
        };
        var conditions = Link(link.Claim, l);
        if (link.Others is { } others)
        {
            conditions = conditions.Append($"{o}.id IN {parameters.AddIds(others)}");
        }

        if (link.OtherHomes is { } homes)
        {
            conditions = conditions.Append($"{o}.home IN {parameters.AddIds(homes)}");
        }

        return $"{(link.Absent ? "NOT " : "")}EXISTS {{ MATCH {pattern} WHERE {string.Join(" AND ", conditions)} }}";
    }

    private IEnumerable<string> Years(string item, int? from, int? to)
    {
        if (from is { } first)
        {
            yield return $"{item}.year >= {parameters.Add(first)}";
        }

        if (to is { } last)
        {
            yield return $"{item}.year <= {parameters.Add(last)}";
        }
    }
}
