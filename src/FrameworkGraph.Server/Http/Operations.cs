using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphQL;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.Http;

/// <summary>
/// Traces and metrics of GraphQL operations. They say what kind it was, its name where it has one, and the first error's code; neither the document nor
/// variables, which may hold what is personal.
/// </summary>
public static class Operations
{
    /// <summary>The name under which traces and metrics are found.</summary>
    public const string Name = "FrameworkGraph.GraphQl";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("frameworkgraph.graphql.operation.duration", "s", "How long a GraphQL operation took, its answer not yet written.");
    private static readonly ErrorCoding Codes = new();

    /// <summary>Runs one operation of a document under its name.</summary>
    public static async Task<ExecutionResult> MeasureAsync(GraphQLDocument document, string? name, Func<Task<ExecutionResult>> execute)
    {
        if (!Source.HasListeners() && !Duration.Enabled)
        {
            return await execute();
        }

        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault(o => name is null || o.Name?.StringValue == name);
        var kind = operation is { Operation: OperationType.Mutation } ? "mutation" : "query";
        using var activity = Source.StartActivity(operation?.Name is { } named ? $"{kind} {named.StringValue}" : kind);
        activity?.SetTag("graphql.operation.type", kind);
        activity?.SetTag("graphql.operation.name", operation?.Name?.StringValue);
        var start = Stopwatch.GetTimestamp();
        string? code = null;
        try
        {
            var result = await execute();
            code = result.Errors is [var first, ..] ? Codes.GetInfo(first).Extensions?["code"] as string : null;
            return result;
        }
        catch (Exception e)
        {
            code = e.GetType().Name;
            throw;
        }
        finally
        {
            if (code is not null)
            {
                activity?.SetStatus(ActivityStatusCode.Error, code);
            }

            // Names are the client's own, without end: they stand in traces alone.
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("graphql.operation.type", kind), new("error.type", code));
        }
    }
}
