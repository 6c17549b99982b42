using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C13.</summary>
public abstract class TextIsDataSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    public static readonly string[] Hostile =
    [
        "'", "\"", "`", "\\", "%", "_", "*", "?", "'; DROP TABLE node; --", "\" OR 1=1 --", "') OR ('1'='1", "@p0", "$viewer", ":x", "?1", "{x}", "{{x}}", "${x}", "[\"a\"]", "[1]", "null", "NULL", "true", "0", "1e3",
        "n}) DETACH DELETE n //", "/* */", "line\nbreak", "tab\there", "\r", "\0", "a\0b", "\u0001", "\u007F", "\u2028", "\u202E", "\uFEFF", "\uFFFD", "\uFFFF", "\U0001F469\u200D\U0001F52C", "\\u0041", "&lt;", "NEAR(", "AND", "OR NOT",
    ];

    [Fact, Clause("C13"), Clause("C3")]
    public async Task Ids_of_any_text_are_found_by_it_alone()
    {
        await Fill(Nodes(Hostile), Hostile.Select(id => Claim("c" + id, id, id)));
        foreach (var id in Hostile)
        {
            Assert.Equal([id, "c" + id], await Ids(new Root.ByIds([id, "c" + id])));
            Assert.Equal([id], await Ids(new NodeFilter { Ids = [id] }));
            Assert.Equal(["c" + id], await Ids(new ClaimFilter { Subjects = [id], Objects = [id] }));
            Assert.Equal(["c" + id], (await Follow(id, new Step(Hop.Both))).Claims());
            Assert.Equal([id], await Ids(new NodeFilter { Links = [new(Hop.Out, ClaimFilter.Any, Others: [id])] }));
        }
    }

    [Fact, Clause("C13")]
    public async Task Text_of_any_kind_comes_back_as_it_went_in()
    {
        await Fill(
            [Work, .. Hostile.Select((text, i) => Node($"n{i:00}", label: text) with { Type = text, Home = text, Jurisdiction = text })],
            Hostile.Select((text, i) => Claim($"c{i:00}", $"n{i:00}", $"n{i:00}") with { Phrase = text, Paragraph = text, Jurisdiction = text, Cites = [Work.Id] }), Hostile[8]);
        var nodes = (await Read(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(1000) })).Rows.Select(r => r.Node!).ToList();
        var claims = (await Read(new Selection(new Root.Claims(ClaimFilter.Any)) { Page = new(1000) })).Rows.Select(r => r.Claim!).ToList();
        Assert.Equal(Hostile.Select(t => (t, t, t, t)), nodes.Select(n => (n.Label, n.Type!, n.Home!, n.Jurisdiction!)));
        Assert.Equal(Hostile.Select(t => (t, t, t)), claims.Select(c => (c.Phrase!, c.Paragraph!, c.Jurisdiction!)));
        Assert.Equal(Hostile[8], (await Tested.RevisionsAsync(Cancellation)).Release);
    }

    [Fact, Clause("C13")]
    public async Task Filters_of_any_text_match_it_alone()
    {
        await Fill([Work, .. Hostile.Select((text, i) => Node($"n{i:00}") with { Type = text, Home = text })], Hostile.Select((text, i) => Claim($"c{i:00}", $"n{i:00}", Work.Id) with { Jurisdiction = text }));
        for (var i = 0; i < Hostile.Length; i++)
        {
            Assert.Equal([$"n{i:00}"], await Ids(new NodeFilter { Types = [Hostile[i]], Homes = [Hostile[i], "no"] }));
            Assert.Equal([$"c{i:00}"], await Ids(new ClaimFilter { Jurisdictions = [Hostile[i]] }));
            Assert.Empty(await Ids(new ClaimFilter { Facets = Facet("status", Hostile[i]) }));
        }
    }

    [Fact, Clause("C13")]
    public async Task Filters_of_hostile_text_match_nothing_else_and_harm_nothing()
    {
        await Fill(Nodes("a"), [Claim("c", "a", "a")]);
        foreach (var text in Hostile)
        {
            Assert.Empty(await Ids(new NodeFilter { Kinds = [text], Types = [text], Jurisdictions = [text] }));
            Assert.Empty(await Ids(new ClaimFilter { Predicates = [text] }));
            Assert.Empty(await Ends("a", new Step(Hop.Out) { Claims = new() { Paragraphs = [text] }, Nodes = new() { Homes = [text] } }));
            Assert.Equal(["a"], await Ids(new NodeFilter { Kinds = ["barrier"] }, new Viewer([text])));
        }
    }

    [Fact, Clause("C13"), Clause("C16")]
    public async Task Searches_for_query_syntax_find_only_words()
    {
        await Fill([Work, Node("a", label: "near and not or"), Node("b", label: "plain 0 lineage")]);
        string[] silent = ["\"", "*", "'", "%", "(", ")", "^", ":", "{}", "--", "\0", "+", "-"];
        foreach (var text in silent)
        {
            Assert.Empty(await Ids(new Root.Search(text, NodeFilter.Any)));
            Assert.Equal(["a"], await Ids(new Root.Search($"near{text} {text}not", NodeFilter.Any)));
        }

        Assert.Equal(["a"], await Ids(new Root.Search("NEAR(and OR not)", NodeFilter.Any)));
        Assert.Equal(["b"], await Ids(new Root.Search("plain*\"line", NodeFilter.Any)));
        Assert.Empty(await Ids(new Root.Search("label:plain", NodeFilter.Any)));
    }

    [Fact, Clause("C13"), Clause("C7")]
    public async Task Cursors_of_any_text_keep_their_place()
    {
        await Fill(Nodes(Hostile));
        var all = await Ids(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(1000) });
        for (var i = 0; i < all.Length; i++)
        {
            foreach (var field in new[] { OrderField.Id, OrderField.Label })
            {
                var cursor = Cursor.Decode(new Cursor(field, field == OrderField.Id ? null : all[i], all[i]).Encode());
                Assert.Equal(all.Skip(i + 1), await Ids(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(1000, After: cursor), Order = new(field) }));
            }
        }
    }
}
