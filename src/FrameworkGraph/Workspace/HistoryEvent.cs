namespace FrameworkGraph.Workspace;

/// <summary>One thing that happened: who, what, when, and what was before and after. History is only added to.</summary>
public sealed record HistoryEvent
{
    /// <summary>Its place in history, from 1; 0 before it is added.</summary>
    public long Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The opaque id of who did it.</summary>
    public required string Actor { get; init; }

    public required Deed Deed { get; init; }

    /// <summary>The id of the programme or claim.</summary>
    public required string Subject { get; init; }

    /// <summary>The version that the subject has after it.</summary>
    public required int Version { get; init; }

    /// <summary>Who may see that it happened: empty for everybody, else a team.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Who may see what was before and after: empty for everybody, else a team.</summary>
    public string Team { get; init; } = "";

    /// <summary>The subject before, as JSON; null: it was not there, or nobody had decided.</summary>
    public string? Before { get; init; }

    /// <summary>The subject after, as JSON; null: it is not there any more, or the decision is taken back.</summary>
    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <summary>The number of the event that this one undoes.</summary>
    public long? Undoes { get; init; }

    /// <summary>The idempotency key of the change.</summary>
    public string? Key { get; init; }

    /// <summary>A hash of the change as asked for, by which a repeated key is told from a key used twice.</summary>
    public string? Fingerprint { get; init; }

    public string Id => IdOf(Number);

    public static string IdOf(long number) => $"event.{number}";

    public static long? NumberOf(string id) =>
        id.StartsWith("event.", StringComparison.Ordinal) && long.TryParse(id.AsSpan(6), System.Globalization.NumberStyles.None, null, out var number) ? number : null;
}
