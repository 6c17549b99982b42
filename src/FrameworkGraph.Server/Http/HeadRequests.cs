namespace FrameworkGraph.Server.Http;

/// <summary>HEAD is answered as GET is, with the same status and headers; the web server itself sends no body to it.</summary>
internal static class HeadRequests
{
    /// <summary>Goes first: whatever comes behind, routing too, then knows GET alone.</summary>
    public static void Use(WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
        app.UseRouting();
    }
}
