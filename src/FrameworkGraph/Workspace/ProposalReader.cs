using System.Text.Json.Nodes;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Workspace;

/// <summary>Makes a claim of a proposal, by the rules that hold for the curated evidence.</summary>
internal sealed class ProposalReader(WorkspaceSession session, Actor actor, DateTimeOffset at)
{
    private const int LongestNote = 1_000;
    private readonly List<UserError> _errors = [];

    /// <summary>What a kept proposal needs and the graph has not; null when it has everything.</summary>
    public static async Task<string?> MissingAsync(WorkspaceSession session, Claim claim)
    {
        foreach (var id in claim.Cites.Append(claim.Source))
        {
            if (await session.FindNodeAsync(id) is null)
            {
                return id;
            }
        }

        foreach (var id in new[] { claim.Subject, claim.Object })
        {
            if (await session.FindNodeAsync(id) is null && await session.FindClaimAsync(id) is null)
            {
                return id;
            }
        }

        return null;
    }

    public async Task<(Claim? Claim, IReadOnlyList<UserError> Errors)> ReadAsync(ClaimProposal proposal, string id)
    {
        var (subject, @object) = (await KindAsync("subject", proposal.Subject), await KindAsync("object", proposal.Object));
        if (Predicates.Find(proposal.Predicate) is not { } predicate)
        {
            _errors.Add(new("predicate", "There is no such predicate."));
        }
        else if (subject is not null && @object is not null && !predicate.Allows(subject, @object))
        {
            _errors.Add(new("predicate", $"`{predicate.Slug}` does not join {subject} to {@object}."));
        }

        var source = await NodeAsync("source", proposal.Source, NodeKinds.Work);
        for (var i = 0; i < proposal.Cites.Count; i++)
        {
            await NodeAsync($"cites.{i}", proposal.Cites[i], NodeKinds.Work);
        }

        if (proposal.Paragraph is not null && await NodeAsync("paragraph", proposal.Paragraph, NodeKinds.Paragraph) is { } paragraph && paragraph.Home != proposal.Source)
        {
            _errors.Add(new("paragraph", "The paragraph is none of the source's."));
        }

        if (proposal.Basis is not ("stated" or "inferred"))
        {
            _errors.Add(new("basis", "A proposal is stated by its source or inferred; what a programme says of itself is saved as a programme."));
        }

        CheckText("phrase", proposal.Phrase, 200);
        CheckText("rationale", proposal.Rationale, LongestNote);
        CheckText("transferability", proposal.Transferability, LongestNote);
        CheckText("cluster", proposal.Cluster, 200);
        CheckText("note", proposal.Note, LongestNote);
        if (proposal.Phrase is { } phrase && !KeyPhrase.Fits(phrase))
        {
            _errors.Add(new("phrase", $"A key phrase has at most {KeyPhrase.MostWords} words."));
        }

        var claim = Build(proposal, id, source);
        _errors.AddRange(ClaimRules.Broken(claim).Select(b => new UserError(FieldOf(b.Rule), b.Message)));
        if (_errors.Count == 0 && await session.FindSameClaimAsync(claim.Subject, claim.Predicate, claim.Object, claim.Source) is { } same)
        {
            _errors.Add(new("", $"The same link of the same source is there already: {same}.", UserErrorCode.Conflict));
        }

        return (_errors.Count == 0 ? claim : null, _errors);
    }

    private Claim Build(ClaimProposal proposal, string id, Node? source)
    {
        var details = new JsonObject();
        foreach (var (name, value) in new[] { ("cluster", proposal.Cluster), ("rationale", proposal.Rationale), ("transferability", proposal.Transferability), ("note", proposal.Note) })
        {
            if (value is not null)
            {
                details[name] = value;
            }
        }

        return new Claim
        {
            Id = id, Subject = proposal.Subject, Predicate = proposal.Predicate, Object = proposal.Object, Source = proposal.Source,
            Cites = [.. proposal.Cites.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], Paragraph = proposal.Paragraph, Phrase = proposal.Phrase,
            Basis = proposal.Basis, Attribution = proposal.Attribution, Evidence = proposal.Evidence, Modality = proposal.Modality, Direction = proposal.Direction,
            Population = proposal.Population, Level = proposal.Level, Confidence = proposal.Confidence, Status = "candidate", Coder = Proposals.CoderOf(actor.Id),
            Date = at.UtcDateTime.ToString("yyyy-MM-dd"), Year = source?.Year, Jurisdiction = source?.Jurisdiction, Details = new(details.ToJsonString(SeedJson.Options)),
        };
    }

    private async Task<string?> KindAsync(string field, string id)
    {
        if (await session.FindNodeAsync(id) is { } node && Sees(node.Audience))
        {
            RequirePublic(field, node.Audience);
            return node.Kind.Slug;
        }

        if (await session.FindClaimAsync(id) is { } claim && Sees(claim.Audience))
        {
            RequirePublic(field, claim.Audience);
            return Predicates.Claim;
        }

        _errors.Add(new(field, "There is no such node or claim.", UserErrorCode.NotFound));
        return null;
    }

    private async Task<Node?> NodeAsync(string field, string id, NodeKind kind)
    {
        if (await session.FindNodeAsync(id) is { } node && Sees(node.Audience) && node.Kind == kind)
        {
            RequirePublic(field, node.Audience);
            return node;
        }

        _errors.Add(new(field, $"There is no such {kind.Slug}.", UserErrorCode.NotFound));
        return null;
    }

    private bool Sees(string audience) => audience.Length == 0 || actor.IsIn(audience);

    private void RequirePublic(string field, string audience)
    {
        if (audience.Length > 0)
        {
            _errors.Add(new(field, "It is private; publish it before claims are made about it."));
        }
    }

    private void CheckText(string field, string? text, int longest)
    {
        if (text is not null && (text.Length > longest || string.IsNullOrWhiteSpace(text) || !ContentRules.IsClean(text)))
        {
            _errors.Add(new(field, $"The text is empty, longer than {longest} characters, or has control characters."));
        }
    }

    private static string FieldOf(string rule) => rule switch
    {
        "rationale" or "cites" or "cluster" or "transferability" => rule,
        "ends" => "object",
        _ => "",
    };
}
