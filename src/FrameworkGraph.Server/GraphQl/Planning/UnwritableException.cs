namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A value is not what the schema says of its type: graphql-dotnet tells which, and gives the rest.</summary>
internal sealed class UnwritableException(string what) : Exception(what);
