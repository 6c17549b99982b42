namespace FrameworkGraph.Server.Access;

/// <summary>Who may reach the server, and who may write.</summary>
public enum AccessMode
{
    /// <summary>Whoever sits at this machine: one trusted user with every role; listens at loopback only.</summary>
    Local,

    /// <summary>Everybody reads, nobody writes; there are no accounts.</summary>
    Public,

    /// <summary>Accounts of an OpenID Connect issuer, by bearer tokens.</summary>
    Oidc,
}
