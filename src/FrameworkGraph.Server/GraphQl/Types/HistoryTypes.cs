using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>What happened to programmes and claims.</summary>
internal static class HistoryTypes
{
    public const string EventName = "HistoryEvent";

    private static readonly Vocabulary Deeds = new("Deed", "What was done.",
    [
        new("programme-saved", "A programme was made or changed."), new("programme-published", "A programme was published."),
        new("programme-unpublished", "A programme was withdrawn from the public."), new("programme-deleted", "A programme was deleted."),
        new("claim-proposed", "A claim was proposed."), new("claim-decided", "A curator decided on a claim."), new("undone", "An earlier event was undone."),
    ]);

    /// <summary>An event with the name of who did it, where the caller may know it and it is not erased.</summary>
    private sealed record Told(HistoryEvent Event, string? Name);

    private sealed record Changes(HistoryPage Page, IReadOnlyList<Told> Events, string? Next);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var type = types.Add(new ObjectGraphType { Name = EventName, Description = "One thing that happened. History is only added to." });
        type.AddField(Field("id", "Its id; the number in it goes up with time.", NonNull(new IdGraphType()), e => e.Id));
        type.AddField(Field("at", "When, in UTC, as ISO 8601 has it.", NonNull(new StringGraphType()), e => e.At.UtcDateTime.ToString("O")));
        type.AddField(Field("actor", "The opaque id of who did it.", NonNull(new IdGraphType()), e => e.Actor));
        type.AddField(Fields.Make("actorName", "The name of who did it, for who has an account; null once it is erased.", new StringGraphType(), new FuncFieldResolver<object>(c => ((Told)c.Source!).Name)));
        type.AddField(Field("deed", "What was done.", NonNull(types.Enum(Deeds)), e => Slug(e.Deed)));
        type.AddField(Field("subject", "The id of the programme or claim.", NonNull(new IdGraphType()), e => e.Subject));
        type.AddField(Field("version", "The version that the subject has after it.", NonNull(new IntGraphType()), e => e.Version));
        type.AddField(Field("reason", "Why, where a reason was given.", new StringGraphType(), e => e.Reason));
        type.AddField(Field("undoes", "The event that it undoes.", new IdGraphType(), e => e.Undoes is { } number ? HistoryEvent.IdOf(number) : null));
        type.AddField(Field("before", "What was kept of it before, as JSON in the form in which this program keeps it, which is no part of the schema: a programme’s document, a proposed claim, or a curator’s decision. Of a programme for its team alone. Null: nothing was kept, as before the first decision on a claim of the evidence.", new StringGraphType(), e => e.Before));
        type.AddField(Field("after", "The same after it. Null: nothing is kept any more; a claim of the evidence then stands as it was loaded, and a proposed one is gone.", new StringGraphType(), e => e.After));
        OwnLists.AddTypes<Told>(types, EventName, "events", told => CursorOf(told.Event));

        query.AddField(Fields.Make(
            "history", "What happened to a programme or claim, or to everything, newest first, as far as the caller may see it.", NonNull(Ref(EventName + "Connection")), new FuncFieldResolver<object>(HistoryAsync), null,
            [Lists.Argument("of", new IdGraphType(), "The programme or claim; everything unless given."), .. Lists.Arguments(null, otherwise: null)]));

        var changes = types.Add(new ObjectGraphType { Name = "Changes", Description = "What happened since, for who keeps a copy up to date. A new release shows in `release` and is no event." });
        changes.AddField(Fields.Make("events", "What happened, oldest first.", NonNull(ListOf(Ref(EventName))), Of(c => c.Events)));
        changes.AddField(Fields.Make("next", "What to give as `since` next time; null before anything has happened.", new IdGraphType(), Of(c => c.Next)));
        changes.AddField(Fields.Make("hasMore", "Whether there is more already.", NonNull(new BooleanGraphType()), Of(c => c.Page.HasNextPage)));
        changes.AddField(Fields.Make("release", "The state that this was read at.", NonNull(Ref("Release")), Of(c => c.Page.Revisions)));
        query.AddField(Fields.Make(
            "changes", "What happened since an event, as far as the caller may see it.", NonNull(Ref("Changes")), new FuncFieldResolver<object>(ChangesAsync), null,
            Lists.Argument("since", new IdGraphType(), "The last event known: `next` of the call before; one that has not happened here is refused. From the beginning unless given."),
            Lists.Argument("first", new IntGraphType(), $"How many, {Limits.MaxPageSize} at most; {Limits.PageSize} unless given.")));
    }

    /// <summary>An event of the caller's own, as a mutation's payload has it.</summary>
    public static object TellOwn(IResolveFieldContext context, HistoryEvent happened) => new Told(happened, context.Caller().Person?.Name);

    private static async ValueTask<object?> HistoryAsync(IResolveFieldContext context)
    {
        var arguments = new Arguments(context.Arguments);
        var page = OwnLists.PageOf(arguments, OrderField.Number);
        var found = await context.Store().ReadHistoryAsync(
            new HistoryQuery(arguments.Text("of"), null, NewestFirst: true, page, OwnLists.WantsCount(context)), context.Caller().Viewer, context.CancellationToken);
        context.ReadAt(found.Revisions);
        return new OwnList<Told>(await TellAsync(context, found.Events), found.HasNextPage, found.HasPreviousPage, found.TotalCount);
    }

    private static async ValueTask<object?> ChangesAsync(IResolveFieldContext context)
    {
        var arguments = new Arguments(context.Arguments);
        var since = arguments.Text("since");
        var number = since is null ? 0 : HistoryEvent.NumberOf(since) ?? throw new ApiError(ErrorCodes.BadArgument, "`since` is the id of an event, as `next` gives it.");
        var found = await context.Store().ReadHistoryAsync(
            new HistoryQuery(null, number, NewestFirst: false, Lists.PageOf(arguments, next: "since")), context.Caller().Viewer, context.CancellationToken);
        context.ReadAt(found.Revisions);
        if (number > found.Newest)
        {
            throw new ApiError(ErrorCodes.BadArgument, "`since` is an event that has not happened here: older data may have been restored. Read everything again, and follow it without `since`.");
        }

        return new Changes(found, await TellAsync(context, found.Events), found.Events.Count > 0 ? found.Events[^1].Id : since);
    }

    private static async Task<IReadOnlyList<Told>> TellAsync(IResolveFieldContext context, IReadOnlyList<HistoryEvent> events)
    {
        var people = context.Caller().Person is null || events.Count == 0
            ? new Dictionary<string, Person>()
            : await context.Store().ReadPeopleAsync([.. events.Select(e => e.Actor).Distinct(StringComparer.Ordinal)], context.CancellationToken);
        return [.. events.Select(e => new Told(e, people.GetValueOrDefault(e.Actor)?.Name))];
    }

    private static Cursor CursorOf(HistoryEvent happened) => new(OrderField.Number, happened.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), happened.Id);

    private static string Slug(Deed deed) => deed switch
    {
        Deed.ProgrammeSaved => "programme-saved",
        Deed.ProgrammePublished => "programme-published",
        Deed.ProgrammeUnpublished => "programme-unpublished",
        Deed.ProgrammeDeleted => "programme-deleted",
        Deed.ClaimProposed => "claim-proposed",
        Deed.ClaimDecided => "claim-decided",
        _ => "undone",
    };

    private static FieldType Field(string name, string description, IGraphType type, Func<HistoryEvent, object?> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read(((Told)context.Source!).Event)));

    private static FuncFieldResolver<object> Of(Func<Changes, object?> read) => new(context => read((Changes)context.Source!));
}
