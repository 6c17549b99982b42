using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>Makes the plan of an operation out of its selections.</summary>
/// <param name="document">Has the fragments.</param>
/// <param name="collect">Gives the fields that a selection has for a type, by response key, fragments and directives resolved.</param>
/// <param name="cost">Counts fields and aliases.</param>
/// <param name="kept">Whether the plan is kept for later requests.</param>
internal sealed class PlanBuilder(GraphQLDocument document, Func<IGraphType, GraphQLSelectionSet, Dictionary<string, (GraphQLField Field, FieldType Definition)>> collect, Cost cost, bool kept)
{
    /// <summary>The types whose fields are read in another way than those of the same name of other types.</summary>
    private static readonly string[] Apart = ["Claim", NodeKinds.Paragraph.TypeName, PlannedTombstone.TypeName];

    /// <exception cref="ApiError">There are too many fields or aliases.</exception>
    public OperationPlan Plan(IObjectGraphType query, GraphQLSelectionSet selected)
    {
        var collected = collect(query, selected);
        cost.AddRoots(collected.Count);
        var roots = new List<(PlannedField, PlanScope)>(collected.Count);
        foreach (var (key, (field, definition)) in collected)
        {
            cost.AddField(field.Alias is not null);
            var below = new PlanScope();
            roots.Add((new(key, field, definition, PlanBelow(field, definition, below)), below));
        }

        return new(roots, cost);
    }

    /// <summary>The plan of what is selected in a field.</summary>
    /// <param name="rows">Takes what is to be read.</param>
    public PlanNode PlanBelow(GraphQLField field, FieldType definition, PlanScope rows, bool asClaim = false)
    {
        var plan = new PlanNode();
        if (field.SelectionSet is not { } selected)
        {
            return plan;
        }

        foreach (var (name, type) in ConcreteTypes(selected, definition.ResolvedType!.GetNamedType()))
        {
            var own = plan.Own(name);
            foreach (var (key, (child, childDefinition)) in collect(type, selected))
            {
                var below = rows;
                if (Introspection.SizeOf(type, childDefinition) is { } size)
                {
                    rows.Sources.Add(new PlanSource.Weighed(size, below = new PlanScope(), Restarts: false));
                }

                own.Add(PlanField(key, child, childDefinition, below, asClaim));
            }
        }

        return plan;
    }

    private PlannedField PlanField(string key, GraphQLField field, FieldType definition, PlanScope rows, bool asClaim)
    {
        cost.AddField(field.Alias is not null);
        switch (FieldPlan.Of(definition))
        {
            case FieldPlan.FromRow from:
                return PlanList(key, field, definition, from, rows, asClaim);
            case FieldPlan.Computed computed:
                rows.Fields |= computed.Fields;
                rows.Sources.AddRange(computed.Steps.Select(s => new PlanSource.Needed(s with { FromClaim = asClaim })));
                rows.StepCount += computed.Steps.Count;
                return new(key, field, definition, new()) { Slots = [.. Enumerable.Range(rows.StepCount - computed.Steps.Count, computed.Steps.Count)] };
            case FieldPlan.Through through:
                rows.Want(through.AsClaim ? Part.Claim : Part.Node);
                return new(key, field, definition, PlanBelow(field, definition, rows, through.AsClaim));
            case FieldPlan.Successor:
                var instead = new PlanScope();
                rows.Sources.Add(new PlanSource.Weighed(1, instead, Restarts: true));
                return new(key, field, definition, PlanBelow(field, definition, instead)) { Successor = instead };
            case FieldPlan.Total:
                rows.Count = true;
                break;
            case FieldPlan.Detail detail:
                rows.Fields |= detail.Fields;
                break;
        }

        return new(key, field, definition, PlanBelow(field, definition, rows, asClaim));
    }

    private PlannedField PlanList(string key, GraphQLField field, FieldType definition, FieldPlan.FromRow from, PlanScope rows, bool asClaim)
    {
        var (below, slot) = (new PlanScope(), rows.StepCount++);
        var at = rows.Sources.Count;
        rows.Sources.Add(null!);
        var planned = new PlannedField(key, field, definition, PlanBelow(field, definition, below)) { Slots = [slot] };
        rows.Sources[at] = new PlanSource.Selected(planned, from, below, asClaim, kept);
        return planned;
    }

    /// <summary>The types to plan for: of an abstract type those that a fragment names, and one that stands for the rest.</summary>
    private IEnumerable<(string Name, IGraphType Type)> ConcreteTypes(GraphQLSelectionSet selected, IGraphType type)
    {
        if (type is not IAbstractGraphType { PossibleTypes: var possible })
        {
            return [(PlanNode.AnyType, type)];
        }

        var named = new HashSet<string>(Apart);
        NamedTypes(selected, named, []);
        var own = possible.Where(t => named.Contains(t.Name)).Select(t => (t.Name, (IGraphType)t));
        return possible.FirstOrDefault(t => !named.Contains(t.Name)) is { } rest ? own.Append((PlanNode.AnyType, rest)) : own;
    }

    /// <param name="seen">The fragments gone through already; without it, fragments that are spread twice each would double the work at every level.</param>
    private void NamedTypes(GraphQLSelectionSet selected, HashSet<string> names, HashSet<GraphQLFragmentDefinition> seen)
    {
        foreach (var selection in selected.Selections)
        {
            (GraphQLTypeCondition?, GraphQLSelectionSet?) fragment = selection switch
            {
                GraphQLInlineFragment inline => (inline.TypeCondition, inline.SelectionSet),
                GraphQLFragmentSpread spread when Fragment(spread) is { } found && seen.Add(found) => (found.TypeCondition, found.SelectionSet),
                _ => (null, null),
            };
            var (condition, within) = fragment;
            if (condition is not null)
            {
                names.Add(condition.Type.Name.StringValue);
            }

            if (within is not null)
            {
                NamedTypes(within, names, seen);
            }
        }
    }

    private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name.Value == spread.FragmentName.Name.Value);
}
