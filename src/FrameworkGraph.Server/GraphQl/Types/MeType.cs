using FrameworkGraph.Ontology;
using FrameworkGraph.Server.Access;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Who asks, as the server knows them.</summary>
internal static class MeType
{
    private static readonly Vocabulary Roles = new("Role", "What an account may do beside reading.",
        [new("reader", "Reads the private work of its teams."), new("editor", "Writes programmes of its teams and proposes claims."), new("curator", "Decides on claims.")]);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var type = types.Add(new ObjectGraphType { Name = "Me", Description = "The account that asks." });
        type.AddField(Fields.Make("id", "Its opaque id, as history has it.", NonNull(new IdGraphType()), new FuncFieldResolver<object>(async context =>
            (await ((Caller)context.Source!).ActorAsync(context.Store(), context.CancellationToken)).Id)));
        type.AddField(Of("name", "Its name, as its issuer gives it.", new StringGraphType(), c => c.Person!.Name));
        type.AddField(Of("roles", "What it may do.", NonNull(ListOf(types.Enum(Roles))), c => c.Roles.Order().Select(r => r.ToString().ToLowerInvariant())));
        type.AddField(Of("teams", "The teams whose private work it sees.", NonNull(ListOf(new IdGraphType())), c => c.Teams));
        query.AddField(Fields.Make("me", "The account that asks; null for who has none.", Ref("Me"), new FuncFieldResolver<object>(context => context.Caller() is { Person: not null } caller ? caller : null)));
    }

    private static FieldType Of(string name, string description, IGraphType type, Func<Caller, object?> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read((Caller)context.Source!)));
}
