using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause W3: history is only added to, is paged, and knows nobody by name.</summary>
public abstract class HistorySuite<TFixture> : WorkspaceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private async Task<(long[] Numbers, bool Next, bool Previous, int? Count)> Page(HistoryQuery query)
    {
        var page = await Tested.ReadHistoryAsync(query, Red, Cancellation);
        return ([.. page.Events.Select(e => e.Number)], page.HasNextPage, page.HasPreviousPage, page.TotalCount);
    }

    private static Cursor After(long number) => new(OrderField.Number, $"{number}", HistoryEvent.IdOf(number));

    [Fact, Clause("W3")]
    public async Task History_is_paged_from_both_ends_and_followed_from_a_number()
    {
        await Fill();
        var id = await Draft("Paged");
        await Draft("Another");
        for (var version = 1; version < 4; version++)
        {
            await Make(new Change.SaveProgramme(id, null, Content($"Paged {version}")) { Expected = version }, Ada);
        }

        async Task Is(HistoryQuery query, long[] numbers, bool next, bool previous, int? count = null)
        {
            var page = await Page(query);
            Assert.Equal(numbers, page.Numbers);
            Assert.Equal((next, previous, count), (page.Next, page.Previous, page.Count));
        }

        await Is(new(null, null, false, new(10), true), [1, 2, 3, 4, 5], false, false, 5);
        await Is(new(id, null, true, new(2), true), [5, 4], true, false, 4);
        await Is(new(id, null, true, new(2, After: After(4))), [3, 1], false, true);
        await Is(new(id, null, true, new(2, FromEnd: true)), [3, 1], false, true);
        await Is(new(id, null, false, new(2, FromEnd: true, Before: After(5))), [3, 4], true, true);
        await Is(new(id, null, false, new(10, Before: After(4))), [1, 3], true, false);
        await Is(new(id, null, false, new(10, FromEnd: true, After: After(3))), [4, 5], false, true);
        await Is(new(id, null, true, new(1, After: After(5), Before: After(1))), [4], true, true);
        await Is(new(id, null, true, new(1, FromEnd: true, After: After(5), Before: After(1))), [3], true, true);
        await Is(new(null, 3, false, new(1)), [4], true, false);
        await Is(new(null, 5, false, new(9), true), [], false, false, 0);
        await Is(new("' OR 1=1 --", null, false, new(9)), [], false, false);
        Assert.Equal((await Tested.RevisionsAsync(Cancellation), 5), await History(viewer: Blue) is var unseen ? (unseen.Revisions, unseen.Newest) : default);
    }

    [Fact, Clause("W3")]
    public async Task Erased_person_leaves_every_event_as_it_was()
    {
        await Fill();
        var person = new Person("https://issuer.example", "account-1", "Quirina Xanthopoulos", "q@example.org");
        var actor = new Actor(await Tested.IdentifyAsync(person, Cancellation), [Role.Editor], ["red"]);
        await Make(new Change.SaveProgramme(null, null, Content("Hers")), actor);
        var before = string.Join("\n", (await History()).Events);
        Assert.DoesNotContain("Quirina", before);
        Assert.Equal(person, (await Tested.ReadPeopleAsync([actor.Id, "person.unknown"], Cancellation)).Single().Value);

        Assert.True(await Tested.ErasePersonAsync(actor.Id, Cancellation));
        Assert.False(await Tested.ErasePersonAsync(actor.Id, Cancellation));
        Assert.Empty(await Tested.ReadPeopleAsync([actor.Id], Cancellation));
        Assert.Equal(before, string.Join("\n", (await History()).Events));
        Assert.NotEqual(actor.Id, await Tested.IdentifyAsync(person, Cancellation));
    }

    [Fact, Clause("W3")]
    public async Task Person_has_one_id_and_the_name_given_last()
    {
        await Fill();
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Tested.IdentifyAsync(new Person("i", "a", $"Name {i}"), Cancellation)));
        var id = Assert.Single(ids.Distinct());
        Assert.NotEqual(id, await Tested.IdentifyAsync(new Person("j", "a"), Cancellation));
        Assert.Equal(id, await Tested.IdentifyAsync(new Person("i", "a", null, "a@example.org"), Cancellation));
        Assert.Equal(new Person("i", "a", null, "a@example.org"), (await Tested.ReadPeopleAsync([id], Cancellation))[id]);
    }
}
