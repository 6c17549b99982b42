using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>The conditions of filters, which the contract has checked: facets are names of the closed list. `n` is the node and `c` the claim they apply to, unless another name is given.</summary>
internal sealed class FilterSql(Parameters parameters, Viewer viewer)
{
    private readonly string _audiences = viewer.Audiences.Count == 0 ? "()" : parameters.List(viewer.Audiences);

    /// <summary>Clause C11 of nodes.</summary>
    public string VisibleNode(string n = "n") => Seen($"{n}.audience");

    /// <summary>The condition that the viewer belongs to the audience that a column names, or that it names none.</summary>
    public string Seen(string column) => viewer.Audiences.Count == 0 ? $"{column} = ''" : $"({column} = '' OR {column} IN {_audiences})";

    /// <summary>Clauses C10 and C11 of claims.</summary>
    public string VisibleClaim(string c = "c") => viewer.Audiences.Count == 0
        ? $"{c}.private = 0"
        : $"({c}.private = 0 OR NOT EXISTS (SELECT 1 FROM claim_audience a WHERE a.claim = {c}.id AND a.audience NOT IN {_audiences}))";

    public IEnumerable<string> Claim(ClaimFilter filter, string c = "c")
    {
        (string Column, IReadOnlyList<string>? Values)[] lists =
        [
            ("predicate", filter.Predicates), ("subject", filter.Subjects), ("object", filter.Objects), ("source", filter.Sources),
            ("paragraph", filter.Paragraphs), ("jurisdiction", filter.Jurisdictions),
            .. filter.Facets.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, (IReadOnlyList<string>?)f.Value)),
        ];
        foreach (var (column, values) in lists.Where(l => l.Values is not null))
        {
            yield return $"{c}.{column} {parameters.OneOf(values!)}";
        }

        if (filter.Cites is { } cites)
        {
            yield return $"EXISTS (SELECT 1 FROM cites k WHERE k.claim = {c}.id AND k.work IN {parameters.List(cites)})";
        }

        if (filter.BetweenHomes is { } homes)
        {
            var list = parameters.List(homes);
            yield return $"(SELECT home FROM node WHERE id = {c}.subject) IN {list} AND (SELECT home FROM node WHERE id = {c}.object) IN {list}";
        }

        foreach (var (end, kinds) in new[] { ("subject", filter.SubjectKinds), ("object", filter.ObjectKinds) }.Where(k => k.Item2 is not null))
        {
            yield return $"(SELECT kind FROM node WHERE id = {c}.{end}) IN {parameters.List(kinds!)}";
        }

        if (filter.DifferentHomes)
        {
            yield return $"(SELECT home FROM node WHERE id = {c}.subject) <> (SELECT home FROM node WHERE id = {c}.object)";
        }

        foreach (var years in Years(c, filter.YearFrom, filter.YearTo))
        {
            yield return years;
        }
    }

    public IEnumerable<string> Node(NodeFilter filter, string n = "n")
    {
        (string Column, IReadOnlyList<string>? Values)[] lists =
            [("id", filter.Ids), ("kind", filter.Kinds), ("type", filter.Types), ("home", filter.Homes), ("jurisdiction", filter.Jurisdictions)];
        foreach (var (column, values) in lists.Where(l => l.Values is not null))
        {
            yield return $"{n}.{column} {parameters.OneOf(values!)}";
        }

        foreach (var condition in Years(n, filter.YearFrom, filter.YearTo).Concat(filter.Links.Select(link => Link(link, n))))
        {
            yield return condition;
        }
    }

    /// <summary>The condition that every word searched for begins a word of the node.</summary>
    public string Matches(IReadOnlyList<string> words) => words.Count == 0
        ? "0"
        : $"n.key IN (SELECT rowid FROM words WHERE words MATCH {parameters.Add(string.Join(' ', words.Select(w => $"\"{w}\" *")))})";

    /// <summary>The bucket of <see cref="Rank.Of"/>, in SQL.</summary>
    public string Bucket(IReadOnlyList<string> words)
    {
        var whole = string.Join(' ', words);
        string All(string after) => words.Count == 0 ? "1" : string.Join(" AND ", words.Select(w => $"instr(n.label_words, {parameters.Add($" {w}{after}")}) > 0"));
        return $"CASE WHEN n.label_words = {parameters.Add($" {whole} ")} THEN 0 WHEN instr(n.label_words, {parameters.Add($" {whole}")}) = 1 THEN 1 WHEN {All(" ")} THEN 2 WHEN {All("")} THEN 3 ELSE 4 END";
    }

    private string Link(LinkFilter link, string n)
    {
        var (near, far) = link.Hop switch
        {
            Hop.Out => ($"l.subject = {n}.id", "l.object"),
            Hop.In => ($"l.object = {n}.id", "l.subject"),
            Hop.Both => ($"(l.subject = {n}.id OR l.object = {n}.id)", $"CASE WHEN l.subject = {n}.id THEN l.object ELSE l.subject END"),
            _ => throw new SelectionException($"A link goes out, in or both ways, not '{link.Hop}'."),
        };
        var conditions = Claim(link.Claim, "l").Prepend(VisibleClaim("l")).Prepend(near);
        if (link.Others is { } others)
        {
            conditions = conditions.Append($"{far} IN {parameters.List(others)}");
        }

        if (link.OtherHomes is { } homes)
        {
            conditions = conditions.Append($"EXISTS (SELECT 1 FROM node o WHERE o.id = {far} AND o.home IN {parameters.List(homes)})");
        }

        return $"{(link.Absent ? "NOT " : "")}EXISTS (SELECT 1 FROM claim l WHERE {string.Join(" AND ", conditions)})";
    }

    private IEnumerable<string> Years(string alias, int? from, int? to)
    {
        if (from is not null)
        {
            yield return $"{alias}.year >= {parameters.Add(from)}";
        }

        if (to is not null)
        {
            yield return $"{alias}.year <= {parameters.Add(to)}";
        }
    }
}
