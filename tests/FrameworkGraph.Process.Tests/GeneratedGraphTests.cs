using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>A generated graph can be served to be measured, and is not taken for evidence.</summary>
public sealed class GeneratedGraphTests : ProcessTest
{
    [Fact]
    public async Task Generated_graph_is_served_until_evidence_is_asked_for()
    {
        AssertDone(await RunAsync("generate", "--claims", "1000", "--data", Data));
        await using (var generated = RunningProgram.Start("--urls", Anywhere, "--data", Data))
        {
            using var client = new Client(await generated.ReadyAsync());
            Assert.Equal("generated-1000-1", await client.ReleaseAsync());
        }

        await using var evident = Serve();
        using var asked = new Client(await evident.ReadyAsync());
        Assert.Equal(RealSeed.Content.Release, await asked.ReleaseAsync());
    }
}
