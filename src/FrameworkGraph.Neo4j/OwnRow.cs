using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

/// <summary>The properties under which Neo4j keeps people's documents, decisions and history.</summary>
internal static class OwnRow
{
    public const string ProgrammeFields = "p.id, p.version, p.team, p.state, p.document, p.created, p.changed";

    public const string DecisionFields = "d.claim, d.status, d.reason, d.actor, d.originalStatus, d.originalDetails";

    public const string EventFields =
        "e.number, e.at, e.actor, e.deed, e.subject, e.version, e.audience, e.team, e.before, e.after, e.reason, e.undoes, e.key, e.fingerprint";

    public static object Of(ProgrammeDocument p) => new
    {
        id = Sortable.Of(p.Id), version = p.Version, team = p.Team, state = p.State.ToString(), document = p.Content.ToJson(), created = Text(p.Created), changed = Text(p.Changed),
    };

    public static object Of(Decision d) => new
    {
        claim = Sortable.Of(d.Claim), status = d.Status, reason = d.Reason, actor = d.Actor, originalStatus = d.OriginalStatus, originalDetails = d.OriginalDetails,
    };

    /// <param name="mark">By which a change whose answer was lost is known again.</param>
    public static object Of(HistoryEvent e, string mark) => new
    {
        number = e.Number, at = Text(e.At), actor = e.Actor, deed = e.Deed.ToString(), subject = e.Subject, version = e.Version, audience = e.Audience, team = e.Team,
        before = e.Before, after = e.After, reason = e.Reason, undoes = e.Undoes, key = e.Key, fingerprint = e.Fingerprint, mark,
    };

    /// <param name="row">The values of <see cref="ProgrammeFields"/>.</param>
    public static ProgrammeDocument Programme(IReadOnlyList<JsonElement> row) => new(
        Sortable.Original(row[0]), row[2].GetString()!, row[1].GetInt32(), Enum.Parse<ProgrammeState>(row[3].GetString()!), ProgrammeContent.FromJson(row[4].GetString()!),
        Time(row[5]), Time(row[6]));

    /// <param name="row">The values of <see cref="EventFields"/>.</param>
    public static HistoryEvent Event(IReadOnlyList<JsonElement> row) => new()
    {
        Number = row[0].GetInt64(), At = Time(row[1]), Actor = row[2].GetString()!, Deed = Enum.Parse<Deed>(row[3].GetString()!), Subject = row[4].GetString()!,
        Version = row[5].GetInt32(), Audience = row[6].GetString()!, Team = row[7].GetString()!, Before = row[8].GetString(), After = row[9].GetString(), Reason = row[10].GetString(),
        Undoes = row[11].ValueKind == JsonValueKind.Null ? null : row[11].GetInt64(), Key = row[12].GetString(), Fingerprint = row[13].GetString(),
    };

    /// <param name="row">The values of <see cref="DecisionFields"/>.</param>
    public static Decision Decision(IReadOnlyList<JsonElement> row) => new(
        Sortable.Original(row[0]), row[1].GetString()!, row[2].GetString(), row[3].GetString()!, row[4].GetString()!, row[5].GetString()!);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(JsonElement text) => DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
