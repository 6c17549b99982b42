using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Seed;

/// <summary>The rules that hold between entries. Each has one word, which stands in its problems.</summary>
internal sealed class SeedRules
{
    private readonly SeedDraft _draft;
    private readonly List<SeedProblem> _problems;
    private readonly Dictionary<string, string> _kinds = [];

    private SeedRules(SeedDraft draft, List<SeedProblem> problems) => (_draft, _problems) = (draft, problems);

    public static void Check(SeedDraft draft, List<SeedProblem> problems)
    {
        var rules = new SeedRules(draft, problems);
        rules.Unique();
        draft.Nodes.ForEach(rules.CheckNode);
        draft.Claims.ForEach(rules.CheckClaim);
        rules.CheckClusters();
        rules.CheckUncoded();
        rules.CheckTombstones();
        rules.CheckCoverage();
    }

    private void Unique()
    {
        var first = new Dictionary<string, SeedMapping>();
        foreach (var (id, kind, row) in _draft.Nodes.Select(n => (n.Value.Id, n.Value.Kind.Slug, n.Written))
            .Concat(_draft.Claims.Select(c => (c.Value.Id, Predicates.Claim, c.Written))))
        {
            if (!first.TryAdd(id, row))
            {
                _problems.Add(row.Problem("duplicate", $"{id} is already at {first[id].File}:{first[id].Line}; a claim made twice by one source needs an `id` of its own."));
            }

            _kinds[id] = kind;
        }
    }

    private void CheckNode(SeedEntry<Node> entry)
    {
        var (node, row) = entry;
        foreach (var at in CoverageLedger.Places(node.Paragraph, node.AlsoAt))
        {
            Paragraph(at, row);
        }

        if (node.Home is { } home && !home.StartsWith("framework.", StringComparison.Ordinal))
        {
            Reference(home, row, "work");
        }

        foreach (var neighbour in node.Details["notSame"]?.EnumerateArray() ?? default)
        {
            Reference(neighbour.TryGetProperty("id", out var id) ? id.GetString() : null, row);
        }

        foreach (var at in CoverageLedger.PlacesWithin(node))
        {
            Paragraph(at, row);
        }
    }

    private void CheckClaim(SeedEntry<Claim> entry)
    {
        var (claim, row) = entry;
        if (!SeedIds.IsClaimId(claim.Id))
        {
            _problems.Add(row.Problem("id", $"A claim's id begins with `claim.` and has only lower-case letters, digits, dots and hyphens: '{claim.Id}'."));
        }

        Reference(claim.Source, row, "work");
        Reference(claim.Coder, row, "coder");
        foreach (var cited in claim.Cites.Append(claim.Details.Text("via")))
        {
            Reference(cited, row, "work");
        }

        foreach (var at in CoverageLedger.Places(claim.Paragraph, claim.AlsoAt))
        {
            Paragraph(at, row);
        }

        Ends(claim, row);
        foreach (var problem in ClaimRules.Broken(claim))
        {
            _problems.Add(row.Problem(problem.Rule, problem.Message));
        }
    }

    private void Ends(Claim claim, SeedMapping row)
    {
        if (Predicates.Find(claim.Predicate) is not { } predicate)
        {
            _problems.Add(row.Problem("predicate", $"There is no predicate `{claim.Predicate}`; they are: {Predicates.Vocabulary.Listed}.", row.OwnValue("predicate")));
        }
        else if (Reference(claim.Subject, row) & Reference(claim.Object, row) && !predicate.Allows(_kinds[claim.Subject], _kinds[claim.Object]))
        {
            _problems.Add(row.Problem("ends", $"`{predicate.Slug}` does not join {_kinds[claim.Subject]} to {_kinds[claim.Object]}: {claim.Subject} → {claim.Object}."));
        }
    }

    private bool Reference(string? id, SeedMapping row, string? kind = null)
    {
        if (id is null || (_kinds.TryGetValue(id, out var found) && (kind is null || kind == found)))
        {
            return id is not null;
        }

        _problems.Add(row.Problem("dangling", $"There is no {kind ?? "node or claim"} '{id}'."));
        return false;
    }

    private void Paragraph(string? id, SeedMapping row)
    {
        if (id is not null && _kinds.GetValueOrDefault(id) != NodeKinds.Paragraph.Slug)
        {
            _problems.Add(row.Problem("locator", $"There is no paragraph '{id}' in the manifests.", row.OwnValue("at")));
        }
    }

    /// <summary>A cluster stays one thing: the same id always means the same works.</summary>
    private void CheckClusters()
    {
        var first = new Dictionary<string, SeedEntry<Claim>>();
        foreach (var entry in _draft.Claims.Where(c => c.Value.Attribution == "cluster"))
        {
            if (entry.Value.Details.Text("cluster") is { } cluster && !first.TryAdd(cluster, entry) && !first[cluster].Value.Cites.SequenceEqual(entry.Value.Cites))
            {
                var (file, line) = (first[cluster].Written.File, first[cluster].Written.Line);
                _problems.Add(entry.Written.Problem("cluster", $"{cluster} cites other works than at {file}:{line}; another list needs another id."));
            }
        }
    }

    private void CheckUncoded()
    {
        var seen = new HashSet<string>();
        foreach (var row in _draft.Uncoded)
        {
            if (row.Text("reason") is not { } reason || !Vocabularies.UncodedReason.Contains(reason))
            {
                _problems.Add(row.Problem("value", $"`reason` must be one of: {Vocabularies.UncodedReason.Listed}.", row.OwnValue("reason")));
            }

            if (row.OwnValue("at") is null)
            {
                _problems.Add(row.Problem("required", "An entry of the ledger needs `at`."));
            }

            foreach (var id in CoverageLedger.Paragraphs(row))
            {
                Paragraph(id, row);
                if (!seen.Add(id))
                {
                    _problems.Add(row.Problem("duplicate", $"The ledger gives two reasons for {id}."));
                }
            }
        }
    }

    private void CheckTombstones()
    {
        var buried = new HashSet<string>();
        foreach (var row in _draft.Tombstones)
        {
            if (row.Text("id") is not { } id || _kinds.ContainsKey(id) || !SeedIds.IsId(id) || !buried.Add(id))
            {
                _problems.Add(row.Problem("tombstone", $"A tombstone needs an `id` of lower-case letters, digits, dots and hyphens that nothing else uses, since an id is never used again; this is '{row.Text("id")}'."));
            }

            Reference(row.Text("supersededBy"), row);
        }
    }

    private void CheckCoverage()
    {
        var seed = _draft.Complete([]);
        foreach (var entry in CoverageLedger.Of(seed).Where(e => !e.IsCovered))
        {
            var written = _draft.Nodes.First(n => n.Value.Id == entry.Paragraph.Id).Written;
            _problems.Add(written.Problem("coverage", $"Nothing was coded from {entry.Paragraph.Id} and no reason is given under `uncoded`."));
        }
    }
}
