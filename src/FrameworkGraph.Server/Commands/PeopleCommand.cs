using System.CommandLine;

namespace FrameworkGraph.Server.Commands;

/// <summary>`people erase`: takes a person's name, address and account out of the database.</summary>
internal static class PeopleCommand
{
    public static Command Build()
    {
        var data = new DataOption();
        var id = new Argument<string>("id") { Description = "The opaque id of the person, as history and `me` have it." };
        var erase = new Command("erase", "Erases a person's name, address and account; what they did stays, under an id that leads to nobody.") { data, id };
        erase.SetAction((result, cancellation) => Failures.RunAsync(() => EraseAsync(result.GetValue(data)!, result.GetValue(id)!, cancellation)));
        return new Command("people", "Works with the personal data of accounts.") { erase };
    }

    private static async Task<int> EraseAsync(string data, string id, CancellationToken cancellation)
    {
        await using var store = Stores.OpenExisting(data);
        var erased = await store.ErasePersonAsync(id, cancellation);
        Console.WriteLine(erased ? $"Nothing leads from {id} to a person any more." : $"Nothing is known of {id}.");
        return erased ? 0 : 1;
    }
}
