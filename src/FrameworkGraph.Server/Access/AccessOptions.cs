using System.Net;

namespace FrameworkGraph.Server.Access;

/// <summary>How access is configured. What is not said is closed.</summary>
public sealed record AccessOptions(AccessMode Mode)
{
    /// <summary>Prefix of the names of the configuration values; the names below are read with it.</summary>
    public const string Prefix = "FRAMEWORKGRAPH_";

    /// <summary>The address of the issuer. `OIDC_AUTHORITY`.</summary>
    public string? Authority { get; init; }

    /// <summary>The audience that tokens must be meant for. `OIDC_AUDIENCE`.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether who brings no token may read what everybody may. `OIDC_ANONYMOUS`, true unless given.</summary>
    public bool Anonymous { get; init; } = true;

    /// <summary>The claim of a token that names roles: reader, editor, curator. `OIDC_ROLES_CLAIM`.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>The claim of a token that names the account's teams. `OIDC_TEAM_CLAIM`.</summary>
    public string TeamClaim { get; init; } = "team";

    /// <summary>Origins whose pages may ask from a browser, with commas between. `CORS_ORIGINS`; none unless given.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <param name="mode">The mode from the command line; null: `MODE` of the configuration, else local.</param>
    /// <exception cref="AccessException">A value makes no sense or one is missing.</exception>
    public static AccessOptions Read(IConfiguration configuration, string? mode = null)
    {
        string? Value(string name) => configuration[Prefix + name] is { Length: > 0 } value ? value : null;
        mode ??= Value("MODE") ?? "local";
        var options = new AccessOptions(ModeOf(mode))
        {
            Authority = Value("OIDC_AUTHORITY"),
            Audience = Value("OIDC_AUDIENCE"),
            Anonymous = Flag(Value("OIDC_ANONYMOUS"), "OIDC_ANONYMOUS"),
            RolesClaim = Value("OIDC_ROLES_CLAIM") ?? "roles",
            TeamClaim = Value("OIDC_TEAM_CLAIM") ?? "team",
            Origins = [.. (Value("CORS_ORIGINS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Origin)],
        };
        return options.Mode == AccessMode.Oidc && (options.Authority is null || options.Audience is null)
            ? throw new AccessException($"Mode oidc needs to know who issues accounts and for whom: set {Prefix}OIDC_AUTHORITY and {Prefix}OIDC_AUDIENCE.")
            : options;
    }

    /// <summary>Refuses to trust whoever reaches an address that others can reach.</summary>
    /// <exception cref="AccessException">The mode is local and an address is not at loopback.</exception>
    public void Check(IEnumerable<string> urls)
    {
        if (Mode == AccessMode.Local && urls.FirstOrDefault(url => !IsLoopback(BindingAddress.Parse(url).Host)) is { } open)
        {
            throw new AccessException($"Mode local trusts whoever reaches it and does not listen at {open}: say who may write with --mode public (nobody) or --mode oidc (accounts), or listen at http://127.0.0.1:5080.");
        }
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static AccessMode ModeOf(string mode) => mode.ToLowerInvariant() switch
    {
        "local" => AccessMode.Local,
        "public" => AccessMode.Public,
        "oidc" => AccessMode.Oidc,
        _ => throw new AccessException($"There is no mode '{mode}': use local, public or oidc."),
    };

    private static bool Flag(string? value, string name) => value switch
    {
        null => true,
        _ when bool.TryParse(value, out var flag) => flag,
        _ => throw new AccessException($"{Prefix}{name} is true or false, not '{value}'."),
    };

    private static string Origin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text
        ? text
        : throw new AccessException($"'{text}' of {Prefix}CORS_ORIGINS is no origin; write it like https://example.org.");
}
