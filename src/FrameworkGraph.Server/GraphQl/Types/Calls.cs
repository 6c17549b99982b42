using FrameworkGraph.Server.Access;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using GraphQL;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>What resolvers that read or write by themselves need of the call.</summary>
internal static class Calls
{
    public static GraphStore Store(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<GraphStore>();

    public static Caller Caller(this IResolveFieldContext context) => (Caller)context.UserContext[nameof(Access.Caller)]!;

    /// <exception cref="ApiError">The caller has none.</exception>
    public static Caller RequireAccount(this IResolveFieldContext context)
    {
        var caller = context.Caller();
        return caller.Person is not null ? caller : throw (caller.Mode == AccessMode.Public
            ? new ApiError(ErrorCodes.Forbidden, "Nothing can be changed on this server.")
            : new ApiError(ErrorCodes.Unauthenticated, "To change something, send a bearer token of the issuer."));
    }

    /// <summary>Makes a change in the name of the caller.</summary>
    /// <exception cref="ApiError">The caller may not.</exception>
    public static async Task<Outcome> ApplyAsync(this IResolveFieldContext context, Change change)
    {
        var caller = context.RequireAccount();
        var (store, time) = (context.Store(), context.RequestServices!.GetRequiredService<TimeProvider>());
        try
        {
            return await store.ApplyAsync(change, await caller.ActorAsync(store, context.CancellationToken), time.GetUtcNow(), context.CancellationToken);
        }
        catch (NotAllowedException e)
        {
            throw new ApiError(ErrorCodes.Forbidden, e.Message);
        }
    }

    /// <summary>Notes at which revisions a field read what is in no planned answer; of several the first, since what was read later is no older.</summary>
    public static Revisions ReadAt(this IResolveFieldContext context, Revisions revisions)
    {
        context.UserContext.TryAdd(nameof(Revisions), revisions);
        return revisions;
    }
}
