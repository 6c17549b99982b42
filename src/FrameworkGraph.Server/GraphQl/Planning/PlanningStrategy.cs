using FrameworkGraph.Store;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// Plans a whole query into selections and reads them at one snapshot before any resolver runs. Resolvers only read the
/// answer, so that a query costs one read however many rows it has.
/// </summary>
public sealed class PlanningStrategy(GraphStore store) : ParallelExecutionStrategy
{
    /// <summary>Where the answer stands in the user context of an operation.</summary>
    public const string AnswerKey = "answer";

    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        if (context.Operation.Operation == OperationType.Query)
        {
            context.UserContext[AnswerKey] = await ReadAsync(context);
        }

        return await base.ExecuteAsync(context);
    }

    /// <summary>Reads one claim or node for a field of a mutation's payload, as it is after the write.</summary>
    /// <returns>Null where the caller may not see it or it is not there any more.</returns>
    public async Task<object?> ReadAfterWriteAsync(IResolveFieldContext context, string id)
    {
        var execution = (ExecutionContext)context.ExecutionContext;
        var below = new Draft(new Cost(), 1, 1);
        var plan = PlanChildren(execution, context.FieldAst, context.FieldDefinition, below);
        var selection = new Selection(new Root.ByIds([id])) { Steps = below.Steps, Fields = below.Fields };
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

    private async Task<PlannedAnswer> ReadAsync(ExecutionContext context)
    {
        var fields = new Dictionary<string, PlannedRoot>();
        var cost = new Cost();
        var roots = CollectFieldsFrom(context, context.Schema.Query, context.Operation.SelectionSet, null);
        cost.AddRoots(roots.Count);
        foreach (var (key, (field, definition)) in roots)
        {
            cost.AddField(field.Alias is not null);
            switch (FieldPlan.Of(definition))
            {
                case FieldPlan.FromRoot plan:
                    fields[key] = await PlanRootAsync(context, field, definition, cost, arguments => Task.FromResult(new Analysis(null, plan.Selection(arguments))));
                    break;
                case FieldPlan.FromAnalysis plan:
                    fields[key] = await PlanRootAsync(context, field, definition, cost, arguments => plan.Analyse(store, arguments, ViewerOf(context), context.CancellationToken));
                    break;
                default:
                    WeighRoot(context, field, definition, cost);
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

            foreach (var root in planned.Where(r => r.MayBeBuried))
            {
                await DigAsync(root, context);
            }

            return new(fields, answer.Revisions);
        }
        catch (SelectionException e)
        {
            planned.ForEach(f => f.Error = new ApiError(e.IsAboutCursor ? ErrorCodes.BadCursor : ErrorCodes.BadArgument, e.Message));
            return new(fields, null);
        }
    }

    /// <summary>Looks for the tombstones of ids that were not found, and for what stands in their places. Tombstones never change, so that they need not be of the same snapshot.</summary>
    private async Task DigAsync(PlannedRoot root, ExecutionContext context)
    {
        var missing = ((Root.ByIds)root.Selection!.Root).Ids.Where(id => !root.ById.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var tombstone in await store.FindTombstonesAsync(missing, context.CancellationToken))
        {
            root.Tombstones.Add(tombstone.Id, new(tombstone, root));
        }

        var successors = root.Tombstones.Values.Select(t => t.Tombstone.SupersededBy).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var asked = root.Plan.FieldsOf(PlannedTombstone.TypeName).Where(f => f.Field.Successor is not null).ToList();
        if (root.Tombstones.Count > 0 && asked.Count > 0)
        {
            var answer = await store.ReadAsync([.. asked.Select(f => f.Field.Successor! with { Root = new Root.ByIds(successors) })], ViewerOf(context), context.CancellationToken);
            foreach (var ((key, _), found) in asked.Zip(answer.Connections))
            {
                root.Successors[key] = found.Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
            }
        }
    }

    private static Viewer ViewerOf(ExecutionContext context) => context.UserContext.TryGetValue(nameof(Viewer), out var given) ? (Viewer)given! : Viewer.Anybody;

    private async Task<PlannedRoot> PlanRootAsync(ExecutionContext context, GraphQLField field, FieldType definition, Cost cost, Func<Arguments, Task<Analysis>> analyse)
    {
        try
        {
            var (result, selection) = await analyse(ArgumentsOf(context, field, definition));
            var below = new Draft(cost, selection.Root is Root.ByIds byIds ? cost.AddIds(byIds.Ids.Count) : cost.AddList(1, selection.Page.Size, 0), 1);
            var node = PlanChildren(context, field, definition, below);
            return new PlannedRoot(node)
            {
                Result = result, Selection = selection with { Steps = below.Steps, Count = below.Count, Fields = below.Fields },
                MayBeBuried = result is null && selection.Root is Root.ByIds && definition.ResolvedType!.GetNamedType().Name == "Node",
            };
        }
        catch (Exception e) when (e is ApiError { Code: not ErrorCodes.TooLarge } or SelectionException)
        {
            return new PlannedRoot(new PlanNode()) { Error = e as ApiError ?? new ApiError(ErrorCodes.BadArgument, e.Message) };
        }
    }

    /// <summary>Counts a root field that reads by itself: introspection, or people's own work.</summary>
    private void WeighRoot(ExecutionContext context, GraphQLField field, FieldType definition, Cost cost)
    {
        var size = ArgumentsOf(context, field, definition) is var arguments && (arguments.Number("first") ?? arguments.Number("last")) is { } asked ? Math.Clamp(asked, 0, Limits.MaxPageSize) : 1;
        PlanChildren(context, field, definition, new Draft(cost, cost.AddList(1, size, 0), 1));
    }

    /// <summary>What is being collected for one list of rows.</summary>
    /// <param name="Rows">How many rows the list may have in all.</param>
    /// <param name="Depth">How deep its steps are.</param>
    private sealed record Draft(Cost Cost, long Rows, int Depth)
    {
        public List<Step> Steps { get; } = [];

        public bool Count { get; set; }

        public Fields Fields { get; set; }

        /// <summary>Which parts of its rows something is selected of.</summary>
        public HashSet<Part> Parts { get; } = [];

        /// <summary>Of a row that nothing leads on from, or from both parts, both are read.</summary>
        public Part Part => Parts.Count == 1 ? Parts.Single() : Part.Both;
    }

    private PlanNode PlanChildren(ExecutionContext context, GraphQLField field, FieldType definition, Draft rows, bool asClaim = false)
    {
        var plan = new PlanNode();
        if (field.SelectionSet is not { } selected)
        {
            return plan;
        }

        foreach (var (name, type) in ConcreteTypes(context, selected, definition.ResolvedType!.GetNamedType()))
        {
            plan.Own(name);
            foreach (var (key, (child, childDefinition)) in CollectFieldsFrom(context, type, selected, null))
            {
                var below = Introspection.SizeOf(type, childDefinition) is { } size ? new Draft(rows.Cost, rows.Cost.AddList(rows.Rows, size, rows.Depth), rows.Depth + 1) : rows;
                plan.Add(name, key, PlanField(context, child, childDefinition, below, asClaim));
            }
        }

        return plan;
    }

    private PlannedField PlanField(ExecutionContext context, GraphQLField field, FieldType definition, Draft rows, bool asClaim)
    {
        rows.Cost.AddField(field.Alias is not null);
        switch (FieldPlan.Of(definition))
        {
            case FieldPlan.FromRow from:
                var step = from.Step(ArgumentsOf(context, field, definition));
                var below = new Draft(rows.Cost, rows.Cost.AddList(rows.Rows, step.Page.Size, rows.Depth), rows.Depth + 1);
                var node = PlanChildren(context, field, definition, below);
                rows.Steps.Add(step with { FromClaim = asClaim, Steps = below.Steps, Count = below.Count, Fields = below.Fields, Part = below.Part });
                return new([rows.Steps.Count - 1], node);
            case FieldPlan.Computed computed:
                rows.Fields |= computed.Fields;
                var first = rows.Steps.Count;
                computed.Steps.ToList().ForEach(s => rows.Cost.AddList(rows.Rows, 1, rows.Depth));
                rows.Steps.AddRange(computed.Steps.Select(s => s with { FromClaim = asClaim }));
                return new([.. Enumerable.Range(first, computed.Steps.Count)], new PlanNode());
            case FieldPlan.Through through:
                rows.Parts.Add(through.AsClaim ? Part.Claim : Part.Node);
                return new([], PlanChildren(context, field, definition, rows, through.AsClaim));
            case FieldPlan.Successor:
                var instead = new Draft(rows.Cost, rows.Cost.AddList(rows.Rows, 1, rows.Depth), 1);
                var successor = PlanChildren(context, field, definition, instead);
                return new([], successor, new Selection(new Root.ByIds([])) { Steps = instead.Steps, Fields = instead.Fields });
            case FieldPlan.Total:
                rows.Count = true;
                break;
            case FieldPlan.Detail detail:
                rows.Fields |= detail.Fields;
                break;
        }

        return new([], PlanChildren(context, field, definition, rows, asClaim));
    }

    /// <summary>The types to plan for: of an abstract type those that a fragment names, and one that stands for the rest.</summary>
    private static IEnumerable<(string Name, IGraphType Type)> ConcreteTypes(ExecutionContext context, GraphQLSelectionSet selected, IGraphType type)
    {
        if (type is not IAbstractGraphType { PossibleTypes: var possible })
        {
            return [(PlanNode.AnyType, type)];
        }

        var named = new HashSet<string> { "Claim" };
        NamedTypes(context, selected, named, []);
        var own = possible.Where(t => named.Contains(t.Name)).Select(t => (t.Name, (IGraphType)t));
        return possible.FirstOrDefault(t => !named.Contains(t.Name) && t.Name != PlannedTombstone.TypeName) is { } rest ? own.Append((PlanNode.AnyType, rest)) : own;
    }

    /// <param name="seen">The fragments gone through already; without it, fragments that are spread twice each would double the work at every level.</param>
    private static void NamedTypes(ExecutionContext context, GraphQLSelectionSet selected, HashSet<string> names, HashSet<GraphQLFragmentDefinition> seen)
    {
        foreach (var selection in selected.Selections)
        {
            (GraphQLTypeCondition?, GraphQLSelectionSet?) fragment = selection switch
            {
                GraphQLInlineFragment inline => (inline.TypeCondition, inline.SelectionSet),
                GraphQLFragmentSpread spread when Fragment(context.Document, spread) is { } found && seen.Add(found) => (found.TypeCondition, found.SelectionSet),
                _ => (null, null),
            };
            var (condition, within) = fragment;
            if (condition is not null)
            {
                names.Add(condition.Type.Name.StringValue);
            }

            if (within is not null)
            {
                NamedTypes(context, within, names, seen);
            }
        }
    }

    private static GraphQLFragmentDefinition? Fragment(GraphQLDocument document, GraphQLFragmentSpread spread) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name.Value == spread.FragmentName.Name.Value);

    private static Arguments ArgumentsOf(ExecutionContext context, GraphQLField field, FieldType definition) =>
        new(context.ArgumentValues is { } known && known.TryGetValue(field, out var values)
            ? values
            : ExecutionHelper.GetArguments(definition.Arguments, field.Arguments, context.Variables, context.Document, field, null));
}
