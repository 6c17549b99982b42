using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <inheritdoc/>
public sealed class PermissionTests(OidcServer server) : PermissionCases(server), IClassFixture<OidcServer>;
