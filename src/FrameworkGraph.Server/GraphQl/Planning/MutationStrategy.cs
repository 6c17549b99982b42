using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>Makes the changes of a mutation one after the other, and refuses too many of them before the first is made.</summary>
public sealed class MutationStrategy : SerialExecutionStrategy
{
    public override Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var cost = new Cost();
        var roots = CollectFieldsFrom(context, context.Schema.Mutation!, context.Operation.SelectionSet, null);
        cost.AddRoots(roots.Count);
        foreach (var root in roots.Values)
        {
            cost.AddField(root.field.Alias is not null);
        }

        context.OutputExtensions["cost"] = cost.Figures;
        return base.ExecuteAsync(context);
    }
}
