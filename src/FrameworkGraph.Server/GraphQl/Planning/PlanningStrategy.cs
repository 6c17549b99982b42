using System.Runtime.CompilerServices;
using FrameworkGraph.Store;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// Plans a whole query into selections and reads them at one snapshot before anything of the answer is made, so that a query costs one read
/// however many rows it has. What the store has to find first, as for a gap map, is found before that read, and what stands in the place of a
/// tombstone behind it: an answer names the state that it was read at only if that was the same all the while. What was read is then written
/// by <see cref="AnswerWriter"/>, or executed by graphql-dotnet where that cannot.
/// </summary>
public sealed class PlanningStrategy(GraphStore store) : ParallelExecutionStrategy
{
    /// <summary>Where the answer stands in the user context of an operation.</summary>
    public const string AnswerKey = "answer";

    /// <summary>Stands in the user context of an operation that graphql-dotnet is to execute.</summary>
    public const string ExecuteKey = "execute";

    /// <summary>Plans live as long as their documents, which are kept by their text.</summary>
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, OperationPlan> _plans = [];

    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        if (context.Operation.Operation != OperationType.Query)
        {
            return await base.ExecuteAsync(context);
        }

        var plan = PlanOf(context);
        var answer = await ReadAsync(context, plan);
        context.UserContext[AnswerKey] = answer;
        return plan.IsWritable && !context.UserContext.ContainsKey(ExecuteKey) && answer.Roots.Values.All(r => r.Error is null)
            ? new ExecutionResult { Executed = true, Data = new PlannedData(plan, answer), Extensions = context.OutputExtensions }
            : await base.ExecuteAsync(context);
    }

    /// <summary>Reads one claim or node for a field of a mutation's payload, as it is after the write.</summary>
    /// <returns>Null where the caller may not see it or it is not there any more.</returns>
    public async Task<object?> ReadAfterWriteAsync(IResolveFieldContext context, string id)
    {
        var execution = (ExecutionContext)context.ExecutionContext;
        var (cost, below) = (new Cost(), new PlanScope());
        var plan = BuilderOf(execution, cost, kept: false).PlanBelow(context.FieldAst, context.FieldDefinition, below);
        var selection = new Selection(new Root.ByIds([id])) { Steps = below.ToSteps(ArgumentsOf(execution), cost, 1, 1), Fields = below.Fields };
        try
        {
            var answer = await store.ReadAsync([selection], ViewerOf(execution), context.CancellationToken);
            return answer.Connections[0].Rows is [var row] ? new PlannedRow(row, plan, row.Node is null) : null;
        }
        catch (SelectionException e)
        {
            throw new ApiError(ErrorCodes.BadArgument, e.Message);
        }
    }

    /// <summary>The plan of the operation; kept where no directive makes it depend on the request.</summary>
    private OperationPlan PlanOf(ExecutionContext context)
    {
        if (_plans.TryGetValue(context.Operation, out var known))
        {
            return known;
        }

        var kept = context.DirectiveValues is null or { Count: 0 };
        var plan = BuilderOf(context, new Cost(), kept).Plan(context.Schema.Query, context.Operation.SelectionSet);
        if (kept)
        {
            _plans.AddOrUpdate(context.Operation, plan);
        }

        return plan;
    }

    private PlanBuilder BuilderOf(ExecutionContext context, Cost cost, bool kept) => new(context.Document, (type, selected) => CollectFieldsFrom(context, type, selected, null), cost, kept);

    private async Task<PlannedAnswer> ReadAsync(ExecutionContext context, OperationPlan plan)
    {
        // Only what is found before the read needs to be asked what it was found at.
        var found = plan.Roots.Any(r => FieldPlan.Of(r.Field.Definition) is FieldPlan.FromAnalysis) ? await store.RevisionsAsync(context.CancellationToken) : null;
        var (fields, cost, arguments) = (new Dictionary<string, PlannedRoot>(plan.Roots.Count), plan.Cost.WithoutRows(), ArgumentsOf(context));
        foreach (var (field, below) in plan.Roots)
        {
            switch (FieldPlan.Of(field.Definition))
            {
                case FieldPlan.FromRoot from:
                    fields[field.Key] = await PlanRootAsync(field, below, arguments, cost, given => Task.FromResult(new Analysis(null, from.Selection(given))));
                    break;
                case FieldPlan.FromAnalysis from:
                    fields[field.Key] = await PlanRootAsync(field, below, arguments, cost, given => from.Analyse(store, given, ViewerOf(context), context.CancellationToken));
                    break;
                default:
                    Weigh(arguments(field), below, arguments, cost);
                    break;
            }
        }

        context.OutputExtensions["cost"] = cost.Figures;
        var planned = fields.Values.Where(f => f.Selection is not null).ToList();
        if (planned.Count == 0)
        {
            return new(fields, null);
        }

        try
        {
            var answer = await store.ReadAsync([.. planned.Select(f => f.Selection!)], ViewerOf(context), context.CancellationToken);
            for (var i = 0; i < planned.Count; i++)
            {
                planned[i].List = answer.Connections[i];
            }

            var states = new HashSet<Revisions> { found ?? answer.Revisions, answer.Revisions };
            foreach (var root in planned.Where(r => r.MayBeBuried))
            {
                states.Add(await DigAsync(root, context) ?? answer.Revisions);
            }

            return new(fields, states.Count == 1 ? answer.Revisions : null);
        }
        catch (SelectionException e)
        {
            planned.ForEach(f => f.Error = new ApiError(e.IsAboutCursor ? ErrorCodes.BadCursor : ErrorCodes.BadArgument, e.Message));
            return new(fields, null);
        }
    }

    /// <summary>Looks for the tombstones of ids that were not found, and for what stands in their places. Tombstones never change, so that they need not be of the same snapshot.</summary>
    /// <returns>At which state it read what stands in their places; null where it read nothing of them.</returns>
    private async Task<Revisions?> DigAsync(PlannedRoot root, ExecutionContext context)
    {
        var missing = ((Root.ByIds)root.Selection!.Root).Ids.Where(id => !root.ById.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        foreach (var tombstone in await store.FindTombstonesAsync(missing, context.CancellationToken))
        {
            root.Tombstones.Add(tombstone.Id, new(tombstone, root));
        }

        var successors = root.Tombstones.Values.Select(t => t.Tombstone.SupersededBy).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var asked = root.Plan.FieldsOf(PlannedTombstone.TypeName).Where(f => f.Successor is not null).ToList();
        if (root.Tombstones.Count == 0 || asked.Count == 0)
        {
            return null;
        }

        var instead = asked.Select(f => new Selection(new Root.ByIds(successors)) { Steps = f.Successor!.ToSteps(ArgumentsOf(context), new Cost(), 1, 1), Fields = f.Successor.Fields });
        var answer = await store.ReadAsync([.. instead], ViewerOf(context), context.CancellationToken);
        foreach (var (field, found) in asked.Zip(answer.Connections))
        {
            root.Successors[field.Key] = found.Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        }

        return answer.Revisions;
    }

    private static Viewer ViewerOf(ExecutionContext context) => context.UserContext.TryGetValue(nameof(Viewer), out var given) ? (Viewer)given! : Viewer.Anybody;

    private static async Task<PlannedRoot> PlanRootAsync(PlannedField field, PlanScope below, Func<PlannedField, Arguments> arguments, Cost cost, Func<Arguments, Task<Analysis>> analyse)
    {
        try
        {
            var (result, selection) = await analyse(arguments(field));
            var rows = selection.Root is Root.ByIds byIds ? cost.AddIds(byIds.Ids.Count) : cost.AddList(1, selection.Page.Size, 0);
            return new PlannedRoot(field.Below)
            {
                Result = result, Selection = selection with { Steps = below.ToSteps(arguments, cost, rows, 1), Count = below.Count, Fields = below.Fields },
                MayBeBuried = result is null && selection.Root is Root.ByIds && field.Definition.ResolvedType!.GetNamedType().Name == "Node",
            };
        }
        catch (Exception e) when (e is (ApiError and not CostError) or SelectionException)
        {
            return new PlannedRoot(new PlanNode()) { Error = e as ApiError ?? new ApiError(ErrorCodes.BadArgument, e.Message) };
        }
    }

    /// <summary>Counts a root field that reads by itself: introspection, or people's own work.</summary>
    private static void Weigh(Arguments root, PlanScope below, Func<PlannedField, Arguments> arguments, Cost cost)
    {
        var size = (root.Number("first") ?? root.Number("last")) is { } asked ? Math.Clamp(asked, 0, Limits.MaxPageSize) : 1;
        below.ToSteps(arguments, cost, cost.AddList(1, size, 0), 1);
    }

    private static Func<PlannedField, Arguments> ArgumentsOf(ExecutionContext context) => field =>
        new(context.ArgumentValues is { } known && known.TryGetValue(field.Asked, out var values)
            ? values
            : ExecutionHelper.GetArguments(field.Definition.Arguments, field.Asked.Arguments, context.Variables, context.Document, field.Asked, null));
}
