namespace FrameworkGraph.Workspace;

/// <summary>Which event of a subject may be undone: the last that stands, or the last of all where that is itself an undoing.</summary>
public static class UndoOrder
{
    /// <param name="events">The history of one subject, oldest first.</param>
    /// <returns>The numbers of the events that may be undone now.</returns>
    public static IReadOnlyList<long> Open(IReadOnlyList<HistoryEvent> events)
    {
        var standing = new List<long>();
        var undoes = events.ToDictionary(e => e.Number, e => e.Undoes);
        foreach (var happened in events)
        {
            // To undo an undoing is to do again: what was done first decides, and how often it was turned round.
            var (first, turns) = (happened.Number, 0);
            while (undoes[first] is { } earlier)
            {
                (first, turns) = (earlier, turns + 1);
            }

            if (turns % 2 == 0)
            {
                standing.Add(first);
            }
            else
            {
                standing.Remove(first);
            }
        }

        List<long> open = standing.Count > 0 ? [standing[^1]] : [];
        if (events is [.., { Undoes: not null, Number: var last }])
        {
            open.Add(last);
        }

        return open;
    }
}
