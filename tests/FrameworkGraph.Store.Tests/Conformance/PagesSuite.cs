using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C7.</summary>
public abstract class PagesSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Root Barriers = new Root.Nodes(new() { Kinds = ["barrier"] });

    private Task FillFive(string release = "r1", params string[] without) => Fill(
        [Work, Node("hub", NodeKinds.Enabler), .. Five.Except(without).Select((id, i) => Node(id, label: i % 2 == 0 ? "odd" : "even"))],
        Five.Except(without).Select(id => Claim("l" + id, "hub", id)), release);

    private static readonly string[] Five = ["a", "b", "c", "d", "e"];

    private async Task<(string Ids, bool Previous, bool Next)> Part(Page page, OrderField field = OrderField.Id)
    {
        var list = await Read(new Selection(Barriers) { Page = page, Order = new(field) });
        var step = await Follow("hub", new Step(Hop.Out) { Page = page with { After = OfLink(page.After), Before = OfLink(page.Before) }, Order = new(field) });
        Assert.Equal(list.Ids(), step.Ids());
        Assert.Equal((list.HasPreviousPage, list.HasNextPage), (step.HasPreviousPage, step.HasNextPage));
        return (string.Concat(list.Ids()), list.HasPreviousPage, list.HasNextPage);
    }

    private static Cursor? OfLink(Cursor? cursor) => cursor is null ? null : cursor with { Id = "l" + cursor.Id };

    private static Cursor At(string id) => new(OrderField.Id, null, id);

    [Fact, Clause("C7")]
    public async Task Pages_from_the_front_hold_the_rows_asked_for_and_know_whether_more_follow()
    {
        await FillFive();
        Assert.Equal(("", false, true), await Part(new(0)));
        Assert.Equal(("ab", false, true), await Part(new(2)));
        Assert.Equal(("abcd", false, true), await Part(new(4)));
        Assert.Equal(("abcde", false, false), await Part(new(5)));
        Assert.Equal(("abcde", false, false), await Part(new(1000)));
    }

    [Fact, Clause("C7")]
    public async Task Pages_after_a_cursor_begin_right_behind_it()
    {
        await FillFive();
        Assert.Equal(("cd", true, true), await Part(new(2, After: At("b"))));
        Assert.Equal(("cde", true, false), await Part(new(3, After: At("b"))));
        Assert.Equal(("", true, false), await Part(new(3, After: At("e"))));
        Assert.Equal(("", true, true), await Part(new(0, After: At("b"))));
    }

    [Fact, Clause("C7")]
    public async Task Pages_from_the_end_hold_the_last_rows_in_the_same_order()
    {
        await FillFive();
        Assert.Equal(("", true, false), await Part(new(0, FromEnd: true)));
        Assert.Equal(("de", true, false), await Part(new(2, FromEnd: true)));
        Assert.Equal(("abcde", false, false), await Part(new(5, FromEnd: true)));
        Assert.Equal(("bc", true, true), await Part(new(2, FromEnd: true, Before: At("d"))));
        Assert.Equal(("abc", false, true), await Part(new(9, FromEnd: true, Before: At("d"))));
        Assert.Equal(("", false, true), await Part(new(9, FromEnd: true, Before: At("a"))));
    }

    [Fact, Clause("C7")]
    public async Task Pages_between_two_cursors_keep_to_both()
    {
        await FillFive();
        Assert.Equal(("bcd", true, true), await Part(new(9, After: At("a"), Before: At("e"))));
        Assert.Equal(("b", true, true), await Part(new(1, After: At("a"), Before: At("e"))));
        Assert.Equal(("d", true, true), await Part(new(1, FromEnd: true, After: At("a"), Before: At("e"))));
        Assert.Equal(("", true, true), await Part(new(9, After: At("c"), Before: At("c"))));
    }

    [Fact, Clause("C7")]
    public async Task Cursors_of_rows_that_have_gone_keep_their_place()
    {
        await FillFive();
        var cursor = (await Read(new Selection(Barriers) { Page = new(1, After: At("b")) })).Rows.Single().Cursor;
        await FillFive("r2", without: "c");
        Assert.Equal(("de", true, false), await Part(new(9, After: cursor)));
        Assert.Equal(("ab", false, true), await Part(new(9, FromEnd: true, Before: cursor)));
    }

    [Fact, Clause("C7")]
    public async Task Cursors_outside_the_rows_claim_no_page_beyond_them()
    {
        await FillFive();
        Assert.Equal(("abcde", false, false), await Part(new(9, After: At("A"))));
        Assert.Equal(("abcde", false, false), await Part(new(9, FromEnd: true, Before: At("z"))));
        Assert.Equal(("", true, false), await Part(new(9, After: At("z"))));
    }

    [Theory, Clause("C7"), Clause("C2")]
    [InlineData(OrderField.Id, false)]
    [InlineData(OrderField.Id, true)]
    [InlineData(OrderField.Label, false)]
    [InlineData(OrderField.Label, true)]
    [InlineData(OrderField.Number, false)]
    [InlineData(OrderField.Number, true)]
    [InlineData(OrderField.Year, false)]
    [InlineData(OrderField.Year, true)]
    [InlineData(OrderField.Rank, false)]
    [InlineData(OrderField.Rank, true)]
    public async Task Walking_by_cursor_either_way_meets_every_row_once_in_order(OrderField field, bool descending)
    {
        await Fill([Work, .. Enumerable.Range(0, 23).Select(i => Node($"n{i:00}", label: i % 3 == 0 ? "word" : i % 3 == 1 ? "word's \"b\"" : "a word")
            with { Number = i % 4 == 0 ? null : i % 4, Year = i % 5 == 0 ? null : 2000 + i % 5 })]);
        var selection = new Selection(new Root.Search("word", NodeFilter.Any)) { Order = new(field, descending), Page = new(100) };
        var all = await Ids(selection);
        Assert.Equal(23, all.Length);

        Assert.Equal(all, await Walk(selection, last => new(4, After: last), fromEnd: false));
        Assert.Equal(all, await Walk(selection, last => new(4, FromEnd: true, Before: last), fromEnd: true));
    }

    private async Task<List<string>> Walk(Selection selection, Func<Cursor?, Page> page, bool fromEnd)
    {
        var ids = new List<string>();
        Cursor? last = null;
        for (var more = true; more && ids.Count < 100;)
        {
            var part = await Read(selection with { Page = page(last is null ? null : Cursor.Decode(last.Encode())) });
            ids.InsertRange(fromEnd ? 0 : ids.Count, part.Ids());
            last = (fromEnd ? part.Rows.FirstOrDefault() : part.Rows.LastOrDefault())?.Cursor;
            more = fromEnd ? part.HasPreviousPage : part.HasNextPage;
        }

        return ids;
    }

    [Fact, Clause("C7")]
    public async Task Pages_of_steps_are_cut_for_each_parent_on_its_own()
    {
        await Fill(Nodes("p", "q", "x", "y", "z"), [Claim("1", "p", "x"), Claim("2", "p", "y"), Claim("3", "p", "z"), Claim("4", "q", "z")]);
        var rows = (await Read(new Root.ByIds(["q", "p"]), new Step(Hop.Out) { Page = new(2) })).Rows;
        Assert.Equal(["z"], rows[0].Steps[0].Ids());
        Assert.False(rows[0].Steps[0].HasNextPage);
        Assert.Equal(["x", "y"], rows[1].Steps[0].Ids());
        Assert.True(rows[1].Steps[0].HasNextPage);
    }

    [Fact, Clause("C7")]
    public async Task Ids_come_on_one_page_whatever_page_is_asked()
    {
        await FillFive();
        var list = await Read(new Selection(new Root.ByIds(Five)) { Page = new(2, After: At("b")), Order = new(OrderField.Id, Descending: true) });
        Assert.Equal(Five, list.Ids());
        Assert.False(list.HasNextPage || list.HasPreviousPage);
    }
}
