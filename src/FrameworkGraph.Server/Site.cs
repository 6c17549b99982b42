using FrameworkGraph.Server.Access;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Server.Http;
using FrameworkGraph.Store;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace FrameworkGraph.Server;

/// <summary>Puts the web application together: the page, GraphQL and what they need.</summary>
public static class Site
{
    /// <summary>In mode local, with the system's clock.</summary>
    public static WebApplication Build(GraphStore store, string folder, params string[] args) => Build(store, folder, new AccessOptions(AccessMode.Local), TimeProvider.System, args);

    /// <param name="store">An open store; the application does not dispose of it.</param>
    /// <param name="folder">The folder that has wwwroot.</param>
    /// <param name="time">Gives the times of what people do.</param>
    public static WebApplication Build(GraphStore store, string folder, AccessOptions access, TimeProvider time, params string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = folder, WebRootPath = "wwwroot" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A start that fails is told in one sentence by the command; the host would add its stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = GraphQlRequest.MaxBytes;
            kestrel.Limits.MaxRequestLineSize = GraphQlRequest.MaxLine;
        });
        var services = builder.Services;
        services.AddSingleton(store);
        services.AddSingleton(time);
        AccessSetup.AddTo(services, access);
        services.AddSingleton<ISchema>(new ApiSchema());
        services.AddSingleton<IGraphQLSerializer>(new GraphQLSerializer(options => options.Encoder = Output.Encoder, new ErrorCoding()));
        var planning = new PlanningStrategy(store);
        services.AddSingleton(planning);
        services.AddSingleton<IDocumentExecuter>(provider => new DocumentExecuter(
            new GraphQLDocumentBuilder(), new DocumentValidator(), new DefaultExecutionStrategySelector(
                [new ExecutionStrategyRegistration(planning, OperationType.Query), new ExecutionStrategyRegistration(new MutationStrategy(), OperationType.Mutation)]), []));
        services.AddSingleton<ErrorMask>();
        services.AddSingleton<Documents>();
        services.AddSingleton<Freshness>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<AnswerBody>();
        services.AddSingleton<GraphQlEndpoint>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        Telemetry.AddTo(services, builder.Configuration);
        var throttled = Throttle.AddTo(services, builder.Configuration);

        var app = builder.Build();
        // Made now, so that a bad setting is told at the start and not to whoever asks first.
        app.Services.GetRequiredService<KeptAnswers>();
        HeadRequests.Use(app);
        // Goes before the limit, so that a page of another origin may read that it asks too often.
        AccessSetup.Use(app, access);
        if (throttled)
        {
            app.UseRateLimiter();
        }

        PagePolicy.Use(app, access);
        app.UseResponseCompression();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        if (access.Introspection)
        {
            app.Map("/graphql/schema.graphql", async context =>
            {
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(SchemaText.Of(context.RequestServices.GetRequiredService<ISchema>()), context.RequestAborted);
            });
        }

        SignIn.Map(app, access);
        Health.Map(app);
        app.Map("/graphql", context => context.RequestServices.GetRequiredService<GraphQlEndpoint>().HandleAsync(context));
        return app;
    }
}
