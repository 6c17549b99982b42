using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Relay connections over lists that are not of the graph.</summary>
internal static class OwnLists
{
    public static void AddTypes<T>(TypeRegistry types, string type, string plural, Func<T, Cursor> cursor)
    {
        var edge = types.Add(new ObjectGraphType { Name = $"{type}Edge", Description = $"One row of a list of {plural}." });
        edge.AddField(Fields.Make("cursor", "Its place, for `after` and `before`.", NonNull(new StringGraphType()), new FuncFieldResolver<object>(c => cursor((T)c.Source!).Encode())));
        edge.AddField(Fields.Make("node", "What stands there.", NonNull(Ref(type)), new FuncFieldResolver<object>(c => c.Source)));

        var connection = types.Add(new ObjectGraphType { Name = $"{type}Connection", Description = $"A page of a list of {plural}." });
        connection.AddField(Fields.Make("edges", "Its rows.", NonNull(ListOf(Ref(edge.Name))), Of<T>(l => l.Items)));
        connection.AddField(Fields.Make("nodes", "Its rows without edges.", NonNull(ListOf(Ref(type))), Of<T>(l => l.Items)));
        connection.AddField(Fields.Make("pageInfo", "How the page lies in its list.", NonNull(Ref("PageInfo")), Of<T>(l => PageInfo(l, cursor))));
        connection.AddField(Fields.Make("totalCount", "How many there are on all pages; counted only when asked for.", NonNull(new IntGraphType()), Of<T>(l => l.TotalCount)));
    }

    public static bool WantsCount(IResolveFieldContext context) => context.SubFields?.Values.Any(f => f.Field.Name.Value == "totalCount") == true;

    /// <exception cref="ApiError">The arguments contradict each other or a cursor is none of this list's.</exception>
    public static Page PageOf(Arguments arguments, OrderField order)
    {
        var page = Lists.PageOf(arguments);
        return (page.After is null || page.After.Field == order) && (page.Before is null || page.Before.Field == order)
            ? page
            : throw new ApiError(ErrorCodes.BadCursor, "The cursor is none of this list; take one from `pageInfo` or an edge.");
    }

    private static PlannedList PageInfo<T>(OwnList<T> list, Func<T, Cursor> cursor)
    {
        var page = new Store.Connection { HasNextPage = list.HasNextPage, HasPreviousPage = list.HasPreviousPage };
        page.Rows.AddRange(list.Items.Select(item => new Row(null, null, cursor(item), 0)));
        return new(page, new PlanNode());
    }

    private static FuncFieldResolver<object> Of<T>(Func<OwnList<T>, object?> read) => new(context => read((OwnList<T>)context.Source!));
}
