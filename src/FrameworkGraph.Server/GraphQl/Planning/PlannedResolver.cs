using GraphQL;
using GraphQL.Resolvers;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// Reads a field out of what was read for the operation. It depends on nothing but the object it belongs to and the plan, so that
/// <see cref="AnswerWriter"/> asks it directly and graphql-dotnet as any resolver.
/// </summary>
internal sealed class PlannedResolver : IFieldResolver
{
    private readonly Func<object, PlannedField?, object?> _read;
    private readonly Func<IResolveFieldContext, (object Source, PlannedField? Field)> _place;

    private PlannedResolver(Func<object, PlannedField?, object?> read, Func<IResolveFieldContext, (object, PlannedField?)> place) => (_read, _place) = (read, place);

    /// <summary>Of a value that stands in the object.</summary>
    public static PlannedResolver Of<T>(Func<T, object?> read) => new((source, _) => read((T)source), context => (context.Source!, null));

    /// <summary>Of a value for which the plan has to be known, such as a list of a row.</summary>
    public static PlannedResolver Of<T>(Func<T, PlannedField, object?> read)
        where T : IPlanned => new((source, field) => read((T)source, field!), context => (context.Source!, ((IPlanned)context.Source!).Plan.Field(context.ParentType.Name, KeyOf(context))));

    /// <summary>Of a root field.</summary>
    public static PlannedResolver OfRoot(Func<PlannedRoot, object?> read) => new((source, _) => read((PlannedRoot)source), context => (RootOf(context), null));

    /// <param name="source">The object; of a root field its <see cref="PlannedRoot"/>.</param>
    public object? Read(object source, PlannedField field) => _read(source, field);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var (source, field) = _place(context);
        return new(_read(source, field));
    }

    private static PlannedRoot RootOf(IResolveFieldContext context)
    {
        var root = ((PlannedAnswer)context.UserContext[PlanningStrategy.AnswerKey]!).Roots[KeyOf(context)];
        return root.Error is null ? root : throw root.Error;
    }

    private static string KeyOf(IResolveFieldContext context) => (context.FieldAst.Alias?.Name ?? context.FieldAst.Name).StringValue;
}
