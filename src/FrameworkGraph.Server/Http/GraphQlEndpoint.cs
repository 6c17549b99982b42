using System.Text;
using System.Text.Json;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.GraphQl.Planning;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.Http;

/// <summary>GraphQL over HTTP, as its specification has it: GET, HEAD and POST, media types, status codes, one operation a request.</summary>
public sealed class GraphQlEndpoint(IDocumentExecuter executer, ISchema schema, IGraphQLSerializer serializer, AnswerBody bodies, ErrorMask mask, Documents documents, Freshness freshness, KeptAnswers answers, Callers callers, AccessOptions access, IWebHostEnvironment environment)
{
    /// <summary>How long a query may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly IReadOnlyList<IValidationRule> Rules = [.. DocumentValidator.CoreRules.Where(rule => rule is not VariablesInAllowedPosition), new AllowedVariableUsages()];

    private static readonly IReadOnlyList<IValidationRule> WithoutIntrospection = [.. Rules, NoIntrospectionValidationRule.Instance];

    /// <summary>The content coding of a body that has none.</summary>
    private const string Uncoded = "identity";

    /// <summary>Errors that are told at once.</summary>
    private const int MaxErrors = 100;

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (access.Graphiql && HttpMethods.IsGet(request.Method) && !request.Query.ContainsKey("query") && MediaTypes.WantsPage(request))
        {
            await ServePageAsync(context);
            return;
        }

        var type = MediaTypes.Wanted(request);
        try
        {
            if (type is null)
            {
                throw new BadRequestException($"Answers come as {MediaTypes.Response} or {MediaTypes.Json}.", StatusCodes.Status406NotAcceptable);
            }

            var isGet = HttpMethods.IsGet(request.Method);
            var text = isGet ? request.QueryString.Value! : await ReadAsync(request);
            var caller = await callers.OfAsync(context);
            var key = $"{type} {request.Method} {text}";
            var kept = Freshness.MayBePublic(caller) ? answers.Find(key) : null;
            if (kept is not null && kept.Revisions == await freshness.RevisionsAsync(context.RequestAborted) && !Freshness.IsPrivate(caller, kept.Revisions))
            {
                var isFresh = isGet && Freshness.IsFresh(request, Freshness.Tag(kept.Revisions));
                if (isFresh || kept.Body is not null)
                {
                    MarkFresh(context, kept.Revisions);
                    await (isFresh ? NotModified(context) : WriteAsync(context, kept.Body!, type));
                    return;
                }
            }

            var asked = isGet ? GraphQlRequest.FromQuery(request.Query, serializer) : Parse(text);
            var state = new Dictionary<string, object?> { [nameof(Caller)] = caller, [nameof(Store.Viewer)] = caller.Viewer };
            try
            {
                await AnswerAsync();
            }
            catch (UnwritableException e)
            {
                mask.LogUnwritable(e);
                state[PlanningStrategy.ExecuteKey] = true;
                await AnswerAsync();
            }

            async Task AnswerAsync()
            {
                var result = await ExecuteAsync(context, asked, state);
                var revisions = StateOf(state);
                var isPublic = result is { Executed: true, Errors: null } && revisions is not null && !Freshness.IsPrivate(caller, revisions);
                MarkFresh(context, isPublic ? revisions : null);
                if (isPublic)
                {
                    // Only now is the request known for one with an answer that a client may have.
                    var isFresh = isGet && Freshness.IsFresh(request, Freshness.Tag(revisions!));
                    var body = kept is null || isFresh ? null : await bodies.ToBytesAsync(result, context.RequestAborted);
                    answers.Keep(key, new(body, revisions!));
                    if (isFresh || body is not null)
                    {
                        await (isFresh ? NotModified(context) : WriteAsync(context, body!, type));
                        return;
                    }
                }

                await WriteAsync(context, result, type, IsUnread(result) ? StatusCodes.Status503ServiceUnavailable
                    : result.Executed || type == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
            }
        }
        catch (BadRequestException e)
        {
            if (e.Status == StatusCodes.Status405MethodNotAllowed)
            {
                context.Response.Headers.Allow = e.Allow;
            }

            if (e.Status == StatusCodes.Status415UnsupportedMediaType)
            {
                context.Response.Headers.AcceptEncoding = Uncoded;
            }

            if (e.Status == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.WWWAuthenticate = context.Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
            }

            context.Response.Headers.CacheControl = "no-store";
            var result = new ExecutionResult { Errors = [new ApiError(e.Code, e.Message)] };
            await WriteAsync(context, result, type ?? MediaTypes.Json, e.Status);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var told = mask.Tell(e);
            context.Response.Headers.CacheControl = "no-store";
            var status = told.Code == ErrorCodes.Internal ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;
            await WriteAsync(context, new ExecutionResult { Errors = [told] }, type ?? MediaTypes.Json, status);
        }
    }

    /// <summary>The body of a POST.</summary>
    private static async Task<string> ReadAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new BadRequestException("GraphQL is asked by GET, HEAD or POST.", StatusCodes.Status405MethodNotAllowed);
        }

        if (!request.HasJsonContentType() || (request.GetTypedHeaders().ContentType?.Charset.Value is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadRequestException("Send `content-type: application/json` in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.Headers.ContentEncoding.Any(coding => !string.Equals(coding, Uncoded, StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadRequestException("Send the body as it is, without `content-encoding`.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            using var reader = new StreamReader(request.Body, Utf8, detectEncodingFromByteOrderMarks: false);
            return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new BadRequestException($"A request has at most {GraphQlRequest.MaxBytes} bytes. Ask for less at once.", e.StatusCode, ErrorCodes.TooLarge);
        }
        catch (BadHttpRequestException e)
        {
            throw new BadRequestException("The body was cut off.", e.StatusCode);
        }
    }

    private GraphQlRequest Parse(string body)
    {
        try
        {
            return GraphQlRequest.FromBody(body, serializer);
        }
        // Half of a surrogate pair, written as an escape, is told as an invalid operation when the text is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Malformed();
        }
    }

    private static BadRequestException Malformed() => new("The body is not well-formed JSON in UTF-8, or says something twice.");

    private async Task<ExecutionResult> ExecuteAsync(HttpContext context, GraphQlRequest request, Dictionary<string, object?> kept)
    {
        try
        {
            var (document, isValid) = documents.Parse(request.Query);
            if (HttpMethods.IsGet(context.Request.Method) && Writes(document, request.OperationName))
            {
                throw new BadRequestException("A GET or HEAD only asks; send what changes something by POST.", StatusCodes.Status405MethodNotAllowed) { Allow = "POST" };
            }

            if (!isValid)
            {
                DocumentGuard.CheckDefaults(document, schema);
            }

            var result = await Operations.MeasureAsync(document, request.OperationName, () => executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Query = request.Query,
                Document = document,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                ValidationRules = isValid ? [] : access.Introspection ? Rules : WithoutIntrospection,
                RequestServices = context.RequestServices,
                UserContext = kept,
                CancellationToken = context.RequestAborted,
                Timeout = Timeout,
                TimeoutAction = TimeoutAction.ReturnTimeoutError,
                UnhandledExceptionDelegate = mask.HandleAsync,
            }));
            if (result.Executed && !isValid)
            {
                documents.Remember(request.Query, document);
            }

            if (result.Errors is { Count: > MaxErrors } errors)
            {
                result.Errors = [.. errors.Take(MaxErrors)];
            }

            return result.Errors?.OfType<CostError>().FirstOrDefault()?.ToResult() ?? (IsUnread(result) ? new ExecutionResult { Errors = result.Errors } : result);
        }
        catch (ExecutionError e)
        {
            return new ExecutionResult { Errors = [e] };
        }
    }

    /// <summary>Whether the database could not be read for a query: then nothing of it was begun. An error of a mutation's field has a path.</summary>
    private static bool IsUnread(ExecutionResult result) => result.Errors is [{ Code: ErrorCodes.Unavailable, Path: null }];

    /// <summary>At which state of the data the whole answer was read; null where nothing of them was, or they changed meanwhile.</summary>
    private static Store.Revisions? StateOf(Dictionary<string, object?> kept)
    {
        var resolved = kept.GetValueOrDefault(nameof(Store.Revisions)) as Store.Revisions;
        return kept.GetValueOrDefault(PlanningStrategy.AnswerKey) is not PlannedAnswer { Roots.Count: > 0 } planned ? resolved
            : resolved is null || resolved == planned.Revisions ? planned.Revisions : null;
    }

    /// <summary>Whether the operation asked for is anything but a query.</summary>
    private static bool Writes(GraphQLDocument document, string? operation) => document.Definitions.OfType<GraphQLOperationDefinition>()
        .Any(d => d.Operation != OperationType.Query && (operation is null || d.Name?.StringValue == operation));

    /// <summary>An answer to a GET that everybody may see may be kept by any cache, which asks each time whether it is still so.</summary>
    /// <param name="revisions">The state of the data that it was made of; null where it is not for everybody.</param>
    private void MarkFresh(HttpContext context, Store.Revisions? revisions)
    {
        var cacheable = HttpMethods.IsGet(context.Request.Method) && revisions is not null;
        context.Response.Headers.CacheControl = !cacheable ? "no-store" : "public, no-cache";
        if (cacheable)
        {
            context.Response.Headers.ETag = Freshness.Tag(revisions!);
            // What the request does not say counts too: an answer to who names no origin or coding is none for who does.
            context.Response.Headers.Append("Vary", access.Origins.Count > 0 ? "Accept, Authorization, Accept-Encoding, Origin" : "Accept, Authorization, Accept-Encoding");
        }
    }

    private static Task NotModified(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpContext context, byte[] body, string type)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private async Task WriteAsync(HttpContext context, ExecutionResult result, string type, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{type}; charset=utf-8";
        await bodies.SendAsync(context.Response, result, context.RequestAborted);
    }

    private async Task ServePageAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.SendFileAsync(environment.WebRootFileProvider.GetFileInfo("graphiql.html"), context.RequestAborted);
    }
}
