using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Search;

namespace FrameworkGraph.Sqlite;

internal sealed partial class SqliteWorkspaceSession
{
    private static readonly string InsertNodeSql =
        $"INSERT INTO node({string.Join(", ", Columns.Node)}, label_words, other_words, seed) VALUES ({string.Join(", ", Columns.Node.Select(c => "@" + c))}, @label_words, @other_words, 0)";

    private static readonly string InsertClaimSql =
        $"INSERT INTO claim({string.Join(", ", Columns.Claim)}, seed) VALUES ({string.Join(", ", Columns.Claim.Select(c => "@" + c))}, 0)";

    private void InsertNodes(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            var (label, other) = (Words.Joined(node.Label), Rank.Elsewhere(node));
            object?[] values = [node.Id, node.Kind.Slug, node.Label, node.Type, node.Home, node.Paragraph, node.Number, node.Year, node.Jurisdiction, node.Audience, node.Details.Json];
            Run("INSERT INTO item(id) VALUES (@id)", ("@id", node.Id));
            Run(InsertNodeSql, [.. Columns.Node.Zip(values, (c, v) => ("@" + c, v)), ("@label_words", label), ("@other_words", other)]);
            Run("INSERT INTO words(rowid, text) VALUES ((SELECT key FROM node WHERE id = @id), @text)", ("@id", node.Id), ("@text", label + other));
        }
    }

    private void InsertClaims(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            object?[] values =
            [
                claim.Id, claim.Subject, claim.Predicate, claim.Object, claim.Source, claim.Coder, claim.Date, claim.Paragraph, claim.Phrase, claim.Basis, claim.Attribution,
                claim.Evidence, claim.Modality, claim.Direction, claim.Population, claim.Level, claim.Confidence, claim.Status, claim.Year, claim.Jurisdiction, claim.Audience,
                claim.Cites.Count == 0 ? null : JsonSerializer.Serialize(claim.Cites), claim.Details.Json,
            ];
            Run("INSERT INTO item(id) VALUES (@id)", ("@id", claim.Id));
            Run(InsertClaimSql, [.. Columns.Claim.Zip(values, (c, v) => ("@" + c, v))]);
            foreach (var work in claim.Cites)
            {
                Run("INSERT INTO cited(claim, work) SELECT c.key, n.key FROM claim c, node n WHERE c.id = @claim AND n.id = @work", ("@claim", claim.Id), ("@work", work));
            }
        }
    }
}
