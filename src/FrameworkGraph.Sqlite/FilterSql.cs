using System.Text.Json;
using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>The conditions of filters, which the contract has checked: facets are names of the closed list. `n` is the node and `c` the claim they apply to, unless another name is given.</summary>
internal sealed class FilterSql(Parameters parameters, Viewer viewer, Terms terms)
{
    private readonly string _audiences = viewer.Audiences.Count == 0 ? "()" : parameters.List(viewer.Audiences);

    /// <summary>Whether rows may be of an audience at all: a stranger sees none that are.</summary>
    public bool SeesPrivate => viewer.Audiences.Count > 0;

    /// <summary>Clause C11 of nodes.</summary>
    public string VisibleNode(string n = "n") => Seen($"{n}.audience");

    /// <summary>The condition that the viewer belongs to the audience that a column names, or that it names none.</summary>
    public string Seen(string column) => viewer.Audiences.Count == 0 ? $"{column} = ''" : $"({column} = '' OR {column} IN {_audiences})";

    /// <summary>Clauses C10 and C11 of claims.</summary>
    public string VisibleClaim(string c = "c") => viewer.Audiences.Count == 0
        ? $"{c}.private = 0"
        : $"({c}.private = 0 OR NOT EXISTS (SELECT 1 FROM claim_audience a WHERE a.claim = {c}.key AND a.audience NOT IN {_audiences}))";

    public IEnumerable<string> Claim(ClaimFilter filter, string c = "c")
    {
        if (filter.Predicates is { } predicates)
        {
            yield return $"{c}.predicate {Codes(Terms.Predicate, predicates)}";
        }

        foreach (var (end, ids) in new[] { ("subject", filter.Subjects), ("object", filter.Objects), ("source", filter.Sources) }.Where(e => e.Item2 is not null))
        {
            yield return $"{c}.{end} {Keys(ids!)}";
        }

        if (filter.Paragraphs is { } paragraphs)
        {
            var among = parameters.OneOf(paragraphs);
            yield return $"({c}.paragraph {among} OR {c}.key IN (SELECT a.item FROM also_at a WHERE a.paragraph {among}))";
        }

        if (filter.Jurisdictions is { } jurisdictions)
        {
            yield return $"{c}.jurisdiction {Codes(Terms.Jurisdiction, jurisdictions)}";
        }

        foreach (var (name, values) in filter.Facets.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            yield return Facet(Terms.Facet(name), values, c);
        }

        if (filter.Cites is { } cites)
        {
            yield return $"EXISTS (SELECT 1 FROM cited k WHERE k.claim = {c}.key AND k.work {Keys(cites)})";
        }

        if (filter.BetweenHomes is { } homes)
        {
            var list = parameters.List(homes);
            yield return $"(SELECT home FROM node WHERE key = {c}.subject) IN {list} AND (SELECT home FROM node WHERE key = {c}.object) IN {list}";
        }

        foreach (var (end, kinds) in new[] { ("subject", filter.SubjectKinds), ("object", filter.ObjectKinds) }.Where(k => k.Item2 is not null))
        {
            yield return $"(SELECT kind FROM node WHERE key = {c}.{end}) IN {parameters.List(kinds!)}";
        }

        if (filter.DifferentHomes)
        {
            yield return $"(SELECT home FROM node WHERE key = {c}.subject) <> (SELECT home FROM node WHERE key = {c}.object)";
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

    /// <summary>The code of a value; one that nothing has where nothing has the value.</summary>
    public string Code(int field, string text) => parameters.Add(terms.Code(field, text));

    /// <summary>The key of the node or claim with an id, as one value.</summary>
    public string KeyOf(string id) => $"(SELECT key FROM item WHERE id = {parameters.Add(id)})";

    /// <summary>The keys that a column may have, of the nodes and claims with these ids.</summary>
    private string Keys(IReadOnlyList<string> ids)
    {
        if (ids.Count == 1)
        {
            return $"= {KeyOf(ids[0])}";
        }

        var list = parameters.List(ids);
        return $"IN (SELECT key FROM node WHERE id IN {list} UNION ALL SELECT key FROM claim WHERE id IN {list})";
    }

    private string Codes(int field, IReadOnlyList<string> texts) => texts.Count == 1
        ? $"= {parameters.Add(terms.Code(field, texts[0]))}"
        : $"IN (SELECT value FROM json_each({parameters.Add(JsonSerializer.Serialize(texts.Select(t => terms.Code(field, t))))}))";

    /// <summary>One value is compared; of several, each has a bit of one number.</summary>
    private string Facet(int facet, IReadOnlyList<string> values, string c)
    {
        var codes = values.Select(v => terms.Code(facet, v)).Where(code => code >= 0).Distinct().ToList();
        var own = $"(({c}.facets >> {Terms.Shift(facet)}) & 63)";
        return codes.Count == 1 ? $"{own} = {parameters.Add(codes[0])}" : $"({parameters.Add(codes.Aggregate(0L, (bits, code) => bits | (1L << code)))} >> {own}) & 1";
    }

    private string Link(LinkFilter link, string n)
    {
        var (near, far) = link.Hop switch
        {
            Hop.Out => ($"l.subject = {n}.key", "l.object"),
            Hop.In => ($"l.object = {n}.key", "l.subject"),
            Hop.Both => ($"(l.subject = {n}.key OR l.object = {n}.key)", $"CASE WHEN l.subject = {n}.key THEN l.object ELSE l.subject END"),
            _ => throw new SelectionException($"A link goes out, in or both ways, not '{link.Hop}'."),
        };
        var conditions = Claim(link.Claim, "l").Prepend(VisibleClaim("l")).Prepend(near);
        if (link.Others is { } others)
        {
            conditions = conditions.Append($"{far} {Keys(others)}");
        }

        if (link.OtherHomes is { } homes)
        {
            conditions = conditions.Append($"EXISTS (SELECT 1 FROM node o WHERE o.key = {far} AND o.home IN {parameters.List(homes)})");
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
