using FrameworkGraph.Graph;
using Xunit;

namespace FrameworkGraph.Tests.Graph;

/// <summary>Details are read by several requests at once, as those of a node without any are by all.</summary>
public sealed class DetailsTests
{
    [Fact]
    public void Details_first_read_by_several_at_once_are_whole()
    {
        for (var round = 0; round < 20; round++)
        {
            var all = Enumerable.Range(0, 1_000).Select(i => new Details($$"""{"note":"{{i}}"}""")).ToArray();
            Parallel.For(0, 4, _ => Assert.All(all, (details, i) => Assert.Equal($"{i}", details.Text("note"))));
        }
    }
}
