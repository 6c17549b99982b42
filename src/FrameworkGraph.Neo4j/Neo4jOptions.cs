namespace FrameworkGraph.Neo4j;

/// <summary>Which Neo4j, as whom, and how long to wait for it.</summary>
public sealed record Neo4jOptions
{
    /// <summary>Its HTTP address, such as http://localhost:7474; https for an encrypted connection.</summary>
    public required Uri Address { get; init; }

    public string Database { get; init; } = "neo4j";

    /// <summary>The user; null when a token is given or the server asks for neither.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>A bearer token of single sign-on; used in place of user and password.</summary>
    public string? BearerToken { get; init; }

    /// <summary>How long a connection may take to open.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one statement may take.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one batch of an import may take.</summary>
    public TimeSpan ImportTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an import that gives no sign of life keeps others from starting one.</summary>
    public TimeSpan ImportLease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The waits before a statement that failed for a passing reason is tried again.</summary>
    public IReadOnlyList<TimeSpan> Retries { get; init; } = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800)];

    /// <summary>Rows sent in one batch of an import.</summary>
    public int BatchSize { get; init; } = 5_000;

    /// <summary>Whether questions keep their first plan, for tests that empty and fill a small database over and over.</summary>
    internal bool KeepPlans { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
