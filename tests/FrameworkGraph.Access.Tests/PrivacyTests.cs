using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <inheritdoc/>
public sealed class PrivacyTests(OidcServer server) : PrivacyCases(server), IClassFixture<OidcServer>;
