using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <inheritdoc/>
public sealed class WritingTests(OidcServer server) : WritingCases(server), IClassFixture<OidcServer>;
