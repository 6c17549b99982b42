using FrameworkGraph.Sqlite;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

public sealed class JsonLdReaderTests : ExchangeTest
{
    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{}", "ends before")]
    [InlineData("""{"@graph":{}}""", "must be a list")]
    [InlineData("""{"@graph":[{"@id":"barrier.a","@type":"Barrier","label":"A"},""", "record 1")]
    [InlineData("""{"@graph":[{"@type":"Barrier","label":"A"}]}""", "`@id`")]
    [InlineData("""{"@graph":[{"@id":"barrier.a","@type":"Thing","label":"A"}]}""", "@type")]
    [InlineData("""{"@graph":[{"@id":"barrier.a","@type":"Barrier","label":1}]}""", "`label`")]
    [InlineData("""{"@graph":[{"@id":"barrier.a","@type":"Barrier","label":"A","colour":"red"}]}""", "`colour`")]
    [InlineData("""{"@graph":[{"@id":"Barrier A","@type":"Barrier","label":"A"}]}""", "lower-case")]
    public void Bad_file_is_refused_with_a_reason(string text, string message)
    {
        var file = Path.Combine(Folder, "bad.jsonld");
        File.WriteAllText(file, text);
        Assert.Contains(message, Assert.Throws<ImportException>(() => new JsonLdReader(file).Check(cancellation: Cancellation)).Message);
    }

    [Fact]
    public async Task Link_without_an_end_leaves_the_store_as_it_was()
    {
        var file = await ExportAsync("jsonld", SeedSource);
        var text = await File.ReadAllTextAsync(file, Cancellation);
        await File.WriteAllTextAsync(file, text.Replace("\"object\":\"element.cohen.reach\"", "\"object\":\"element.cohen.nowhere\"", StringComparison.Ordinal), Cancellation);
        await using var store = SqliteGraphStore.Open(Path.Combine(Folder, "store.db"));
        await store.ReplaceSeedAsync(Seed.Nodes, Seed.Claims, Seed.Release, Cancellation);
        var reader = new JsonLdReader(file);
        var e = await Assert.ThrowsAsync<Store.StoreException>(() => store.ReplaceSeedAsync(reader.Nodes(), reader.Claims(), "other", Cancellation));
        Assert.Contains("element.cohen.nowhere", e.Message);
        var source = await StoreSource.OpenAsync(store, Store.Viewer.Anybody, null, Cancellation);
        Assert.Equal(await LinesAsync(SeedSource), await LinesAsync(source));
    }
}
