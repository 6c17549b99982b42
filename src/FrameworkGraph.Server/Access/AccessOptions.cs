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

    /// <summary>The public client as which the page signs people in at the issuer; null: the page signs nobody in. `OIDC_CLIENT_ID`.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the page asks the issuer for, with spaces between. `OIDC_SCOPES`.</summary>
    public string Scopes { get; init; } = "openid profile email";

    /// <summary>What the page adds to its requests for tokens, as some issuers need it to know the audience: `name=value` with &amp; between. `OIDC_PARAMETERS`.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Origins whose pages may ask from a browser, with commas between. `CORS_ORIGINS`; none unless given.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Whether a browser gets the page that tries queries out. `GRAPHIQL`, true unless given.</summary>
    public bool Graphiql { get; init; } = true;

    /// <summary>Whether the schema may be asked for, by introspection or as a file. `INTROSPECTION`, true unless given.</summary>
    public bool Introspection { get; init; } = true;

    /// <param name="mode">The mode from the command line; null: `MODE` of the configuration, else local.</param>
    /// <exception cref="ConfigurationException">A value makes no sense or one is missing.</exception>
    public static AccessOptions Read(IConfiguration configuration, string? mode = null)
    {
        string? Value(string name) => configuration[Prefix + name] is { Length: > 0 } value ? value : null;
        mode ??= Value("MODE") ?? "local";
        var options = new AccessOptions(ModeOf(mode))
        {
            Authority = Issuer(Value("OIDC_AUTHORITY")),
            Audience = Value("OIDC_AUDIENCE"),
            Anonymous = Flag(Value("OIDC_ANONYMOUS"), "OIDC_ANONYMOUS"),
            RolesClaim = Value("OIDC_ROLES_CLAIM") ?? "roles",
            TeamClaim = Value("OIDC_TEAM_CLAIM") ?? "team",
            ClientId = Value("OIDC_CLIENT_ID"),
            Scopes = ScopesOf(Value("OIDC_SCOPES") ?? "openid profile email"),
            Parameters = ParametersOf(Value("OIDC_PARAMETERS") ?? ""),
            Graphiql = Flag(Value("GRAPHIQL"), "GRAPHIQL"),
            Introspection = Flag(Value("INTROSPECTION"), "INTROSPECTION"),
            Origins = [.. (Value("CORS_ORIGINS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Origin)],
        };
        return options.Mode == AccessMode.Oidc && (options.Authority is null || options.Audience is null)
            ? throw new ConfigurationException($"Mode oidc needs to know who issues accounts and for whom: set {Prefix}OIDC_AUTHORITY and {Prefix}OIDC_AUDIENCE.")
            : options;
    }

    /// <summary>Refuses to trust whoever reaches an address that others can reach.</summary>
    /// <exception cref="ConfigurationException">The mode is local and an address is not at loopback.</exception>
    public void Check(IEnumerable<string> urls)
    {
        if (Mode == AccessMode.Local && urls.FirstOrDefault(url => !IsLoopback(BindingAddress.Parse(url).Host)) is { } open)
        {
            throw new ConfigurationException($"Mode local trusts whoever reaches it and does not listen at {open}: say who may write with --mode public (nobody) or --mode oidc (accounts), or listen at http://127.0.0.1:5080.");
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
        _ => throw new ConfigurationException($"There is no mode '{mode}': use local, public or oidc."),
    };

    private static bool Flag(string? value, string name) => value switch
    {
        null => true,
        _ when bool.TryParse(value, out var flag) => flag,
        _ => throw new ConfigurationException($"{Prefix}{name} is true or false, not '{value}'."),
    };

    private static string? Issuer(string? text) => text is null || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsLoopback(uri.Host))))
        ? text
        : throw new ConfigurationException($"{Prefix}OIDC_AUTHORITY is '{text}', which is no address of an issuer; write it like https://issuer.example.org.");

    private static string ScopesOf(string text) => text.Split(' ').Contains("openid") ? text
        : throw new ConfigurationException($"{Prefix}OIDC_SCOPES is '{text}': openid must be among them.");

    private static Dictionary<string, string> ParametersOf(string text)
    {
        var pairs = text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToList();
        return pairs.All(pair => pair is [{ Length: > 0 }, { Length: > 0 }]) && pairs.DistinctBy(pair => pair[0]).Count() == pairs.Count
            ? pairs.ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]))
            : throw new ConfigurationException($"{Prefix}OIDC_PARAMETERS is '{text}': write it like resource=urn:example, with & between several.");
    }

    private static string Origin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text
        ? text
        : throw new ConfigurationException($"'{text}' of {Prefix}CORS_ORIGINS is no origin; write it like https://example.org.");
}
