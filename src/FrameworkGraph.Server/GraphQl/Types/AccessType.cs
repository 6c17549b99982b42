using FrameworkGraph.Ontology;
using FrameworkGraph.Server.Access;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Who may read and write here, for a client that wants to know before it asks its user for something.</summary>
internal static class AccessType
{
    private static readonly Vocabulary Modes = new("AccessMode", "Who may reach the server, and who may write.",
        [new("local", "Whoever sits at the machine is one trusted user who may do everything."), new("public", "Everybody reads, nobody writes; there are no accounts."), new("oidc", "Accounts of an OpenID Connect issuer, by bearer tokens.")]);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var type = types.Add(new ObjectGraphType { Name = "Access", Description = "Who may read and write on this server." });
        type.AddField(Fields.Make("mode", "How its access is arranged.", NonNull(types.Enum(Modes)), new FuncFieldResolver<object>(context => ((Caller)context.Source!).Mode.ToString().ToLowerInvariant())));
        query.AddField(Fields.Make("access", "Who may read and write on this server; `me` is who asks.", NonNull(Ref(type.Name)), new FuncFieldResolver<object>(context => context.Caller())));
    }
}
