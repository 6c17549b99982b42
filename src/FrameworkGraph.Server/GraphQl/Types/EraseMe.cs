using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Workspace;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>A person erases what the server knows of them. It is no change to the graph: history has nothing of it and it cannot be undone.</summary>
internal static class EraseMe
{
    private sealed record Erased(bool Done, IReadOnlyList<UserError> Errors, string? ClientMutationId);

    public static void AddTo(IObjectGraphType mutation, TypeRegistry types)
    {
        var input = types.Add(new InputObjectGraphType { Name = "EraseMeInput", Description = "What eraseMe needs." });
        input.AddField(Filters.Input("clientMutationId", new StringGraphType(), "Comes back as it is."));
        input.AddField(Filters.Input("id", NonNull(new IdGraphType()), "One's own id, as `me` has it, so that nothing is erased by mistake."));
        var payload = types.Add(new ObjectGraphType { Name = "EraseMePayload", Description = "What became of eraseMe." });
        payload.AddField(Of("clientMutationId", "As it was sent.", new StringGraphType(), e => e.ClientMutationId));
        payload.AddField(Of("erased", "Whether nothing leads from the id to a person any more.", NonNull(new BooleanGraphType()), e => e.Done));
        payload.AddField(Of("userErrors", "Why nothing was erased; empty when it was.", NonNull(ListOf(Ref("UserError"))), e => e.Errors));
        mutation.AddField(Fields.Make(
            "eraseMe",
            "Erases the name, address and account of who asks, whatever their role. What they did stays, under an id that leads to nobody. Whoever uses the account again is somebody new. It cannot be undone.",
            NonNull(Ref(payload.Name)), new FuncFieldResolver<object>(EraseAsync), null, Lists.Argument("input", NonNull(Ref(input.Name)), "What is wanted.")));
    }

    private static async ValueTask<object?> EraseAsync(IResolveFieldContext context)
    {
        var caller = context.RequireAccount();
        var input = new Arguments(context.Arguments).Input("input");
        var (store, own) = (context.Store(), (await caller.ActorAsync(context.Store(), context.CancellationToken)).Id);
        var mutation = MutationInputs.Text(input, "clientMutationId");
        return MutationInputs.Text(input, "id") == own
            ? new Erased(await store.ErasePersonAsync(own, context.CancellationToken), [], mutation)
            : new Erased(false, [new UserError("id", "This is not your own id: ask `{ me { id } }` for it.")], mutation);
    }

    private static FieldType Of(string name, string description, IGraphType type, Func<Erased, object?> read) =>
        Fields.Make(name, description, type, new FuncFieldResolver<object>(context => read((Erased)context.Source!)));
}
