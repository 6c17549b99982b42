using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The root of mutations. What is wrong with an input comes back as data; who may not write at all gets an error.</summary>
internal static class MutationType
{
    private const string Programme = "programme";
    private const string Claim = "claim";

    private static readonly Vocabulary Codes = new("UserErrorCode", "What kind of thing is wrong.",
    [
        new("bad-argument", "A field has a value that it cannot have."), new("not-found", "It is not there, or the account may not see it."),
        new("conflict", "Somebody changed it meanwhile, or later work depends on it."),
    ]);

    /// <summary>What `expectedVersion` is good for where it is not the version of a programme.</summary>
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["proposeClaim"] = "Not needed: a proposal is new.",
        ["decideClaim"] = "The version of the claim that one has seen, which is that of the last of its events in `history`, and 0 before the first; the decision is refused when there is a newer one. Without it the last decision stands.",
        ["undo"] = "The version that one has seen of what the event is about; refused when there is a newer one. May be left out: what later work depends on is not undone.",
    };

    private static readonly Vocabulary Decisions = new("Decision", "Where a curator puts a claim.",
        [.. Vocabularies.Status.Terms.Where(t => t.Slug != "candidate")]);

    /// <summary>What became of a mutation, for its payload.</summary>
    private sealed record Written(Outcome Outcome, string? ClientMutationId);

    public static ObjectGraphType Make(TypeRegistry types)
    {
        MutationInputs.AddTypes(types);
        var error = types.Add(new ObjectGraphType { Name = "UserError", Description = "Why a change was not made." });
        error.AddField(Error("field", "Which field of the input; an entry of a list by the ids that name it, as `features.element.valentijn.trust`, or by its number. Empty for the whole.", NonNull(new StringGraphType()), e => e.Field));
        error.AddField(Error("message", "What is wrong and what to do.", NonNull(new StringGraphType()), e => e.Message));
        error.AddField(Error("code", "What kind of thing it is.", NonNull(types.Enum(Codes)), e => e.Code switch { UserErrorCode.NotFound => "not-found", UserErrorCode.Conflict => "conflict", _ => "bad-argument" }));

        var mutation = types.Add(new ObjectGraphType { Name = "Mutation", Description = "What can be changed; sent by POST. Each mutation is whole or not made at all." });
        var id = new[] { ("id", NonNull(new IdGraphType()), "The programme.") };
        Add("saveProgramme", "Makes a programme of one's team, private at first, or writes the whole of one anew. A published programme changes for everybody at once.", [Programme],
            [
                ("id", new IdGraphType(), "The programme; a new one unless given."), ("team", new IdGraphType(), "Whose a new programme is; may be left out by who has one team."),
                ("name", NonNull(new StringGraphType()), $"Its name, {ContentRules.LongestName} characters at most."), ("description", new StringGraphType(), $"What it is, {ContentRules.LongestText} characters at most."),
                ("features", ListOf(Ref(MutationInputs.Rating)), "The features answered; those left out are not answered."), ("answers", ListOf(Ref(MutationInputs.Answer)), "What is answered of the constructs."),
            ],
            MutationInputs.SaveOf);
        Add("publishProgramme", "Shows a programme and what it says of itself to everybody: a claim FITS for each feature that it rates begun, established or routine and for each construct of which it gives a kind; the words stand in the `note` of the claim. That is no evidence and is told apart from it.", [Programme], id, i => new Change.PublishProgramme(Text(i, "id")!));
        Add("unpublishProgramme", "Takes a programme and what it says of itself back to its team.", [Programme], id, i => new Change.UnpublishProgramme(Text(i, "id")!));
        Add("deleteProgramme", "Deletes a programme; history keeps it for its team, and it can be undone.", [], id, i => new Change.DeleteProgramme(Text(i, "id")!));
        Add("proposeClaim", "Proposes a claim, as a candidate that a curator decides on.", [Claim], MutationInputs.ClaimFields(types), MutationInputs.ProposalOf);
        Add("decideClaim", "A curator accepts, rejects or disputes a claim.", [Claim],
            [
                ("claim", NonNull(new IdGraphType()), "The claim."), ("status", NonNull(types.Enum(Decisions)), "Where it stands from now on."), ("reason", new StringGraphType(), "Why; needed unless it is accepted."),
            ],
            i => new Change.DecideClaim(Text(i, "claim")!, Text(i, "status")!, Text(i, "reason")));
        Add("undo", "Undoes an event by its opposite. Refused where later work depends on it.", [Programme, Claim],
            [("event", NonNull(new IdGraphType()), "The id of the event.")],
            i => new Change.Undo(HistoryEvent.NumberOf(Text(i, "event")!) ?? -1));
        EraseMe.AddTo(mutation, types);
        return mutation;

        void Add(string name, string description, string[] objects, IEnumerable<(string Name, IGraphType Type, string Description)> fields, Func<IDictionary<string, object?>, Change> read)
        {
            var title = char.ToUpperInvariant(name[0]) + name[1..];
            var input = types.Add(new InputObjectGraphType { Name = $"{title}Input", Description = $"What {name} needs." });
            input.AddField(Filters.Input("clientMutationId", new StringGraphType(), "Comes back as it is."));
            input.AddField(Filters.Input("idempotencyKey", new StringGraphType(), "Names this change: sent again under the same key it has no second effect. 200 characters at most."));
            input.AddField(Filters.Input("expectedVersion", new IntGraphType(), Versions.GetValueOrDefault(name, "The version that one has seen; the change is refused when there is a newer one. Needed for programmes that are there already.")));
            foreach (var (field, type, says) in fields)
            {
                input.AddField(Filters.Input(field, type, says));
            }

            mutation.AddField(Fields.Make(
                name, description, NonNull(Ref($"{title}Payload")), new FuncFieldResolver<object>(context => WriteAsync(context, read)), null, Lists.Argument("input", NonNull(Ref(input.Name)), "What is wanted.")));
            AddPayload(types, title, name, objects);
        }
    }

    private static void AddPayload(TypeRegistry types, string title, string name, string[] objects)
    {
        var payload = types.Add(new ObjectGraphType { Name = $"{title}Payload", Description = $"What became of {name}." });
        payload.AddField(Of("clientMutationId", "As it was sent.", new StringGraphType(), w => w.ClientMutationId));
        payload.AddField(Of("userErrors", "Why the change was not made; empty when it was.", NonNull(ListOf(Ref("UserError"))), w => w.Outcome.Errors));
        payload.AddField(Of("version", "The version that the change made; null when it was not made.", new IntGraphType(), w => w.Outcome.Event?.Version));
        payload.AddField(Fields.Make(
            "event", "What history has of it; give its id to `undo`.", Ref(HistoryTypes.EventName),
            new FuncFieldResolver<object>(c => ((Written)c.Source!).Outcome.Event is { } happened ? HistoryTypes.TellOwn(c, happened) : null)));
        payload.AddField(Of("subject", "The id of the programme or claim.", new IdGraphType(), w => w.Outcome.Event?.Subject));
        if (objects.Contains(Programme))
        {
            payload.AddField(Fields.Make(Programme, "The programme as it is now.", Ref(OwnProgrammeTypes.Name), new FuncFieldResolver<object>(ProgrammeAsync)));
        }

        if (objects.Contains(Claim))
        {
            payload.AddField(Fields.Make(Claim, "The claim as it is now.", Ref("Claim"), new FuncFieldResolver<object>(ClaimAsync)));
        }
    }

    private static async ValueTask<object?> WriteAsync(IResolveFieldContext context, Func<IDictionary<string, object?>, Change> read)
    {
        var input = new Arguments(context.Arguments).Input("input");
        context.RequireAccount();
        try
        {
            var change = read(input) with { Key = Text(input, "idempotencyKey"), Expected = Filters.Number(input, "expectedVersion") };
            return new Written(await context.ApplyAsync(change), Text(input, "clientMutationId"));
        }
        catch (InputException e)
        {
            return new Written(Outcome.Refused(e.Error), Text(input, "clientMutationId"));
        }
    }

    private static async ValueTask<object?> ProgrammeAsync(IResolveFieldContext context) =>
        ((Written)context.Source!).Outcome.Event is { } happened && happened.Subject.StartsWith("programme.", StringComparison.Ordinal)
            ? (await context.Store().ReadProgrammesAsync(new ProgrammeQuery(happened.Subject, null, new Page(1)), context.Caller().Viewer, context.CancellationToken)).Programmes.FirstOrDefault()
            : null;

    private static async ValueTask<object?> ClaimAsync(IResolveFieldContext context) =>
        ((Written)context.Source!).Outcome.Event is { } happened && happened.Subject.StartsWith("claim.", StringComparison.Ordinal)
            ? await context.RequestServices!.GetRequiredService<PlanningStrategy>().ReadAfterWriteAsync(context, happened.Subject)
            : null;

    private static string? Text(IDictionary<string, object?> input, string name) => MutationInputs.Text(input, name);

    private static FieldType Of(string name, string description, IGraphType type, Func<Written, object?> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read((Written)context.Source!)));

    private static FieldType Error(string name, string description, IGraphType type, Func<UserError, object> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read((UserError)context.Source!)));
}
