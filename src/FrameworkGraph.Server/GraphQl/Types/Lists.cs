using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The arguments that every list takes, as Relay has them, and how they are read.</summary>
internal static class Lists
{
    public const string OrderName = "Order";

    private static readonly string[] OrderFields = ["ID", "LABEL", "NUMBER", "YEAR"];

    /// <param name="otherwise">In which order the list comes unless one is asked for; null: always in one of its own.</param>
    public static IEnumerable<QueryArgument> Arguments(string? filter, OrderField? otherwise = OrderField.Id)
    {
        if (filter is not null)
        {
            yield return Argument("filter", TypeRegistry.Ref(filter), "Which of them; all that is given must hold.");
        }

        if (otherwise is { } field)
        {
            yield return Argument("orderBy", TypeRegistry.Ref(OrderName), $"In which order; by {field.ToString().ToLowerInvariant()} unless given. The id breaks every tie.");
        }

        yield return Argument("first", new IntGraphType(), $"How many from the front, {Limits.MaxPageSize} at most; {Limits.PageSize} unless `first` or `last` is given.");
        yield return Argument("after", new StringGraphType(), "Only those behind this cursor.");
        yield return Argument("last", new IntGraphType(), "How many from the end.");
        yield return Argument("before", new StringGraphType(), "Only those before this cursor.");
    }

    public static QueryArgument Argument(string name, IGraphType type, string description) => new(type) { Name = name, Description = description };

    public static void AddOrderTypes(TypeRegistry types)
    {
        var fields = types.Add(new EnumerationGraphType { Name = "OrderField", Description = "What a list is ordered by." });
        foreach (var field in OrderFields)
        {
            fields.Add(new EnumValueDefinition(field, field) { Description = $"By {field.ToLowerInvariant()}; what has none comes first, by id.{Having(field)}" });
        }

        var order = types.Add(new InputObjectGraphType { Name = OrderName, Description = "An order of a list." });
        order.AddField(Fields.Make("field", "What to order by.", TypeRegistry.NonNull(TypeRegistry.Ref("OrderField")), null));
        order.AddField(new FieldType { Name = "descending", Description = "From the last to the first.", ResolvedType = new BooleanGraphType(), DefaultValue = false });
    }

    private static string Having(string field) => field switch
    {
        "LABEL" => " Claims have none.",
        "NUMBER" => " Elements and paragraphs have one.",
        "YEAR" => " Works have one, and claims that of their source.",
        _ => "",
    };

    public static Order OrderOf(Arguments arguments, OrderField otherwise)
    {
        var order = arguments.Input("orderBy");
        return order.Count == 0
            ? new Order(otherwise)
            : new Order(Enum.Parse<OrderField>((string)order["field"]!, ignoreCase: true), order.TryGetValue("descending", out var down) && down is true);
    }

    /// <param name="next">The argument that leads on to more; null: `after`, or `before` from the end.</param>
    /// <exception cref="ApiError">The arguments contradict each other or a cursor is none of ours.</exception>
    public static Page PageOf(Arguments arguments, string? next = null)
    {
        var (first, last) = (arguments.Number("first"), arguments.Number("last"));
        if (first is not null && last is not null)
        {
            throw new ApiError(ErrorCodes.BadArgument, "Give `first` or `last`, not both.");
        }

        if ((first ?? last) is < 0 or > Limits.MaxPageSize)
        {
            throw new ApiError(ErrorCodes.BadArgument, first is null
                ? $"`last` must be 0 to {Limits.MaxPageSize}; page with `{next ?? "before"}` for more."
                : $"`first` must be 0 to {Limits.MaxPageSize}; page with `{next ?? "after"}` for more.");
        }

        return new Page(first ?? last ?? Limits.PageSize, last is not null, CursorOf(arguments, "after"), CursorOf(arguments, "before"));
    }

    private static Cursor? CursorOf(Arguments arguments, string name) => arguments.Text(name) is not { } text
        ? null
        : Cursor.Decode(text) ?? throw new ApiError(ErrorCodes.BadCursor, $"`{name}` is no cursor of this list; take one from `pageInfo` or an edge.");
}
