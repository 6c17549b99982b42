using System.Text.Json;

namespace FrameworkGraph.Process.Tests;

/// <summary>One client that saves, publishes and decides until the server is gone, and remembers what it was told.</summary>
/// <param name="claims">The claims that only this client decides on.</param>
internal sealed class Writer(int number, IReadOnlyList<string> claims)
{
    private const string Payload = "userErrors { field message } version subject event { id }";
    private readonly Random _random = new(number);
    private readonly List<string> _programmes = [];
    private readonly Dictionary<string, (int Version, bool Published)> _known = [];
    private (string Name, Dictionary<string, object?> Input)? _unanswered;
    private int _writes;

    /// <summary>What the server said is saved.</summary>
    public List<Acknowledged> Acknowledged { get; } = [];

    /// <summary>Writes that a kill left without an answer and that were sent again.</summary>
    public int Repeated { get; private set; }

    public async Task WriteUntilKilledAsync(Uri page)
    {
        using var client = new Client(page);
        try
        {
            if (_unanswered is { } again)
            {
                Repeated++;
                await SendAsync(client, again.Name, again.Input);
            }

            while (true)
            {
                var (name, input) = Next();
                await SendAsync(client, name, input);
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone; the write on its way may be saved or not, and is sent again under its key.
        }
    }

    private (string Name, Dictionary<string, object?> Input) Next()
    {
        var input = new Dictionary<string, object?> { ["idempotencyKey"] = $"writer-{number}-write-{++_writes}" };
        var choice = _random.Next(10);
        if (choice < 3 || _programmes.Count == 0)
        {
            return Save(input);
        }

        var id = _programmes[_random.Next(_programmes.Count)];
        if (choice < 8)
        {
            (input["id"], input["expectedVersion"]) = (id, _known[id].Version);
            return choice < 6 ? Save(input) : (_known[id].Published ? "unpublishProgramme" : "publishProgramme", input);
        }

        (input["claim"], input["status"], input["reason"]) = (claims[_random.Next(claims.Count)], "DISPUTED", Mark(input));
        return ("decideClaim", input);
    }

    private static (string Name, Dictionary<string, object?> Input) Save(Dictionary<string, object?> input)
    {
        input["name"] = Mark(input);
        input["description"] = new string('d', 2_000);
        input["features"] = new[] { new { feature = "element.valentijn.case-management", rating = "ESTABLISHED" } };
        return ("saveProgramme", input);
    }

    private static string Mark(Dictionary<string, object?> input) => $"Saved by {input["idempotencyKey"]}.";

    private async Task SendAsync(Client client, string name, Dictionary<string, object?> input)
    {
        _unanswered = (name, input);
        var answer = await client.AskAsync($"mutation($input: {char.ToUpperInvariant(name[0])}{name[1..]}Input!) {{ {name}(input: $input) {{ {Payload} }} }}", new { input });
        var payload = answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data.GetProperty(name) : default;
        if (payload.ValueKind != JsonValueKind.Object || payload.GetProperty("userErrors").GetArrayLength() > 0)
        {
            throw new InvalidOperationException($"{name} was refused: {answer}");
        }

        var (subject, version) = (payload.GetProperty("subject").GetString()!, payload.GetProperty("version").GetInt32());
        var mark = input.ContainsKey("name") || input.ContainsKey("reason") ? Mark(input) : "";
        Acknowledged.Add(new(long.Parse(payload.GetProperty("event").GetProperty("id").GetString()!.Split('.')[^1]), subject, version, (string)input["idempotencyKey"]!, mark));
        if (name != "decideClaim")
        {
            _programmes.AddRange(_known.ContainsKey(subject) ? [] : [subject]);
            _known[subject] = (version, name == "publishProgramme" || (name == "saveProgramme" && _known.GetValueOrDefault(subject).Published));
        }

        _unanswered = null;
    }
}
