namespace FrameworkGraph.Workspace;

/// <summary>Personal data of an account, kept apart from history.</summary>
/// <param name="Issuer">Who vouches for the account.</param>
/// <param name="Subject">The account with its issuer.</param>
public sealed record Person(string Issuer, string Subject, string? Name = null, string? Address = null);
