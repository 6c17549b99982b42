using FrameworkGraph.Store;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The release of the evidence: what one cites.</summary>
internal static class ReleaseType
{
    private const string Coding = "The evidence was coded by a program; no person has reviewed a claim unless it says who did.";

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var type = types.Add(new ObjectGraphType { Name = "Release", Description = "The state of the evidence. Cite its hash." });
        type.AddField(Fields.Make("hash", "The hash of the curated evidence as it was loaded; two servers with the same hash loaded the same. What curators decided on this server is beside it: it changes the status of claims, and so what is counted. `history` tells it.", NonNull(new StringGraphType()), Read(r => r.Release)));
        type.AddField(Fields.Make("evidenceRevision", "Goes up whenever a curator decides or a release is loaded.", NonNull(new IntGraphType()), Read(r => (int)r.Evidence)));
        type.AddField(Fields.Make("workspaceRevision", "Goes up whenever somebody saves a programme of their own.", NonNull(new IntGraphType()), Read(r => (int)r.Workspace)));
        type.AddField(Fields.Make("coding", "Who coded the evidence and who reviewed it.", NonNull(new StringGraphType()), Read(_ => Coding)));
        query.AddField(Fields.Make("release", "The state of the evidence that this server has.", NonNull(Ref("Release")), new FuncFieldResolver<object>(async context =>
            context.ReadAt(await context.Store().RevisionsAsync(context.CancellationToken)))));
    }

    private static FuncFieldResolver<object> Read(Func<Revisions, object> read) => new(context => read((Revisions)context.Source!));
}
