using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Programmes as the documents that their teams write.</summary>
internal static class OwnProgrammeTypes
{
    public const string Name = "OwnProgramme";

    private static readonly Vocabulary States = new("ProgrammeState", "Who sees a programme.",
        [new("draft", "Its team alone."), new("published", "Everybody, with what it says of itself.")]);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var rating = types.Add(new ObjectGraphType { Name = "FeatureRating", Description = "How far a feature is there, as a programme says of itself." });
        rating.AddField(Pair("feature", "The id of the feature.", NonNull(new IdGraphType()), p => p.Key));
        rating.AddField(Pair("rating", "Its rating.", NonNull(types.Enum(ProgrammeForm.Rating)), p => p.Value));
        var answer = types.Add(new ObjectGraphType { Name = "ConstructAnswer", Description = "What a programme says of one thing observed of a construct: a kind, no degree." });
        answer.AddField(Answer("construct", "The id of the construct.", NonNull(new IdGraphType()), a => a.Construct));
        answer.AddField(Answer("aspect", "What is observed of it.", NonNull(new StringGraphType()), a => a.Aspect));
        answer.AddField(Answer("answer", "The kind, `not-applicable` or `dont-know`.", NonNull(new StringGraphType()), a => a.Kind));

        var type = types.Add(new ObjectGraphType { Name = Name, Description = "A programme as the document that its team writes. In the graph it is the Programme of the same id." });
        type.AddField(Field("id", "Its id.", NonNull(new IdGraphType()), p => p.Id));
        type.AddField(Field("version", "Goes up by one with every change; give it as `expectedVersion`.", NonNull(new IntGraphType()), p => p.Version));
        type.AddField(Field("state", "Who sees it.", NonNull(types.Enum(States)), p => p.State == ProgrammeState.Published ? "published" : "draft"));
        type.AddField(Field("team", "Whose it is.", NonNull(new IdGraphType()), p => p.Team));
        type.AddField(Field("name", "What it is called.", NonNull(new StringGraphType()), p => p.Content.Name));
        type.AddField(Field("description", "What it is.", new StringGraphType(), p => p.Content.Description));
        type.AddField(Field("features", "The features answered.", NonNull(ListOf(Ref(rating.Name))), p => p.Content.Features.OrderBy(f => f.Key, StringComparer.Ordinal)));
        type.AddField(Field("answers", "What is answered of the constructs.", NonNull(ListOf(Ref(answer.Name))), p => Answers(p.Content)));
        type.AddField(Field("document", "The same as JSON, in the format of the page's draft files.", NonNull(new StringGraphType()), p => p.Content.ToJson()));
        type.AddField(Field("createdAt", "When it was first saved, in UTC, as ISO 8601 has it.", NonNull(new StringGraphType()), p => p.Created.UtcDateTime.ToString("O")));
        type.AddField(Field("changedAt", "When it was last changed.", NonNull(new StringGraphType()), p => p.Changed.UtcDateTime.ToString("O")));
        OwnLists.AddTypes<ProgrammeDocument>(types, Name, "programmes of one's own", CursorOf);

        query.AddField(Fields.Make(
            "myProgrammes", "The programmes of the caller's teams, drafts included, by id; none for who has no account.", NonNull(Ref(Name + "Connection")), new FuncFieldResolver<object>(MineAsync), null,
            [.. Lists.Arguments(null, otherwise: null)]));
        query.AddField(Fields.Make(
            "myProgramme", "One of them by its id, as after a `CONFLICT`; null where none of the caller's teams has it.", Ref(Name), new FuncFieldResolver<object>(OneAsync), null,
            Lists.Argument("id", NonNull(new IdGraphType()), "Its id.")));
    }

    private static async ValueTask<object?> OneAsync(IResolveFieldContext context)
    {
        var caller = context.Caller();
        var found = await context.Store().ReadProgrammesAsync(new ProgrammeQuery(new Arguments(context.Arguments).Text("id"), caller.Teams, new Page(1)), caller.Viewer, context.CancellationToken);
        return found.Programmes.FirstOrDefault();
    }

    private static async ValueTask<object?> MineAsync(IResolveFieldContext context)
    {
        var page = OwnLists.PageOf(new Arguments(context.Arguments), OrderField.Id);
        var caller = context.Caller();
        var found = await context.Store().ReadProgrammesAsync(new ProgrammeQuery(null, caller.Teams, page, OwnLists.WantsCount(context)), caller.Viewer, context.CancellationToken);
        return new OwnList<ProgrammeDocument>(found.Programmes, found.HasNextPage, found.HasPreviousPage, found.TotalCount);
    }

    private static IEnumerable<(string Construct, string Aspect, string Kind)> Answers(ProgrammeContent content) =>
        content.Constructs.OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => c.Value.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (c.Key, a.Key, a.Value)));

    private static Cursor CursorOf(ProgrammeDocument programme) => new(OrderField.Id, null, programme.Id);

    private static FieldType Field(string name, string description, IGraphType type, Func<ProgrammeDocument, object?> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read((ProgrammeDocument)context.Source!)));

    private static FieldType Pair(string name, string description, IGraphType type, Func<KeyValuePair<string, string>, object> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read((KeyValuePair<string, string>)context.Source!)));

    private static FieldType Answer(string name, string description, IGraphType type, Func<(string Construct, string Aspect, string Kind), object> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read(((string, string, string))context.Source!)));
}
