using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C16.</summary>
public abstract class SearchSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Order ByRank = new(OrderField.Rank);

    private Task<string[]> Search(string text, NodeFilter? filter = null) => Ids(new Selection(new Root.Search(text, filter ?? NodeFilter.Any)) { Order = ByRank });

    [Fact, Clause("C16")]
    public async Task Matches_come_by_bucket_and_then_by_id()
    {
        await Fill(
        [
            Work, Node("z0", label: "Joint funding"), Node("y0", label: "joint, FUNDING!"), Node("z1", label: "Joint funding of teams"), Node("y1", label: "joint fundings"),
            Node("z2", label: "Funding that is joint"), Node("z3", label: "Fundings and joints"), Node("z4", label: "Budgets") with { Details = new("""{"synonyms":["joint pots"],"definition":"Funding held together"}""") },
            Node("a4", label: "Joint budgets") with { Details = new("""{"definition":"funding"}""") }, Node("no", label: "funding alone"),
        ]);
        Assert.Equal(["y0", "z0", "y1", "z1", "z2", "z3", "a4", "z4"], await Search("joint funding"));
    }

    [Fact, Clause("C16")]
    public async Task Words_match_from_their_beginning_and_all_must()
    {
        await Fill([Work, Node("a", label: "Financial uncertainty"), Node("b", label: "financing")]);
        Assert.Equal(["a", "b"], await Search("financ"));
        Assert.Equal(["a"], await Search("unc fin"));
        Assert.Empty(await Search("certainty"));
        Assert.Empty(await Search("financial x"));
    }

    [Fact, Clause("C16")]
    public async Task Case_accents_and_compatibility_forms_do_not_matter()
    {
        await Fill([Work, Node("a", label: "Café ﬁnance"), Node("b", label: "CAFE\u0301 \uFF26inance"), Node("c", label: "Übergang Στρατηγική"), Node("d", label: "жизнь")]);
        Assert.Equal(["a", "b"], await Search("cafe finance"));
        Assert.Equal(["a", "b"], await Search("CAFÉ FINANCE"));
        Assert.Equal(["c"], await Search("uber στρατηγικη"));
        Assert.Equal(["d"], await Search("ЖИ"));
    }

    [Fact, Clause("C16")]
    public async Task Letters_of_other_scripts_are_no_letters_of_ours()
    {
        await Fill([Work, Node("a", label: "жизнь"), Node("b", label: "日本"), Node("c", label: "\U0001D4B3\U0001F600 zebra")]);
        Assert.Equal(["c"], await Search("z"));
        Assert.Empty(await Search("zq"));
        Assert.Empty(await Search("00"));
        Assert.Equal(["b"], await Search("日"));
    }

    [Fact, Clause("C16")]
    public async Task Definitions_and_titles_are_searched_beside_the_label_and_ids_are_not()
    {
        await Fill([Work, Node("barrier.some-slug", label: "x"), Node("b", label: "x") with { Details = new("""{"title":"Slug of a title","authors":["Kaehne"]}""") }]);
        Assert.Equal(["b"], await Search("slug"));
        Assert.Equal(["b"], await Search("kaehne x"));
    }

    [Theory, Clause("C16")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?*")]
    public async Task Searches_without_a_word_find_nothing(string text)
    {
        await Fill(Nodes("a"));
        var found = await Read(new Selection(new Root.Search(text, NodeFilter.Any)) { Count = true, Order = ByRank });
        Assert.Empty(found.Rows);
        Assert.Equal(0, found.TotalCount);
    }

    [Fact, Clause("C16"), Clause("C7")]
    public async Task Searches_keep_to_their_filter_page_and_steps()
    {
        await Fill([Work, .. Enumerable.Range(0, 9).Select(i => Node($"n{i}", i % 2 == 0 ? NodeKinds.Barrier : NodeKinds.Enabler, "word"))], [Claim("c", "n2", "n3")]);
        var found = await Read(new Selection(new Root.Search("word", new() { Kinds = ["barrier"] })) { Order = ByRank, Page = new(2), Count = true, Steps = [new(Hop.Out)] });
        Assert.Equal(["n0", "n2"], found.Ids());
        Assert.Equal((5, true), (found.TotalCount, found.HasNextPage));
        Assert.Equal(["n3"], found.Rows[1].Steps[0].Ids());
    }

    [Fact, Clause("C16")]
    public async Task Matches_say_in_which_texts_the_words_stand_and_where()
    {
        await Fill([Work, Node("barrier.funds", label: "The team\u2019s fun\u0301ds: funding, defunct") with { Details = new("""{"definition":"No money","synonyms":["Team fund","other","Équipe"]}""") }]);

        Assert.Equal(
            ["label: team [4-8] fun\u0301d [11-16] fund [19-23]", "synonyms: Team [0-4] fund [5-9]"],
            await Marked("FUND team"));
        Assert.Equal(["label: team [4-8]", "definition: mon [3-6]", "synonyms: Team [0-4]"], await Marked("mon team"));
        Assert.Equal(["label: team [4-8]", "synonyms: Team [0-4]", "synonyms: Équ [0-3]"], await Marked("team's equ"));
    }

    [Theory, Clause("C16")]
    [InlineData("\U0001F600 \U0001D518nity ﬁnance", "unit fi", "label: \U0001D518nit [3-8] ﬁ [10-11]")]
    [InlineData("Étude des équipes", "etu equ", "label: Étu [0-3] équ [10-13]")]
    [InlineData("e\u0301cole E\u0301COLE", "ecole", "label: e\u0301cole [0-6] E\u0301COLE [7-13]")]
    [InlineData("half: ½ or 1", "1 2", "label: ½ [6-7] 1 [11-12]")]
    public async Task Matches_are_counted_in_utf16_code_units(string label, string text, string expected)
    {
        await Fill([Work, Node("x", label: label)]);
        Assert.Equal([expected], await Marked(text));
    }

    [Fact, Clause("C16")]
    public async Task Matches_come_only_where_they_are_asked_for()
    {
        await Fill([Work, Node("a", label: "word")]);
        Assert.Empty((await Read(new Selection(new Root.Search("word", NodeFilter.Any)))).Rows.Single().Matches);
        Assert.Empty((await Read(new Selection(new Root.ByIds(["a"])) { Fields = Fields.Matches })).Rows.Single().Matches);
    }

    /// <summary>Each match of the first row as its field and its marked parts with their places.</summary>
    private async Task<string[]> Marked(string text) =>
        [.. (await Read(new Selection(new Root.Search(text, NodeFilter.Any)) { Fields = Fields.Matches })).Rows[0].Matches
            .Select(m => $"{m.Field}: {string.Join(' ', m.Spans.Select(s => $"{m.Text[s.Start..s.End]} [{s.Start}-{s.End}]"))}")];
}
