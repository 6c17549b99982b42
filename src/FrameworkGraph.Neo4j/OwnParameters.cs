using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

/// <summary>The values of the statements of <see cref="OwnCypher"/>.</summary>
internal static class OwnParameters
{
    private static readonly ItemRow Items = new(Neo4jSchema.OwnSlot);

    /// <summary>Where an id may be found: among the evidence and among people's own work.</summary>
    public static IReadOnlyList<string> Keys(string slot, string id) => [new ItemRow(slot).Key(id), Items.Key(id)];

    public static string OwnKey(string id) => Items.Key(id);

    public static Parameters WithScopes(this Parameters parameters, string slot) => parameters.WithTexts("scopes", [slot, Neo4jSchema.OwnSlot]);

    public static Parameters WithTexts(this Parameters parameters, string name, IEnumerable<string> values) => parameters.With(name, json => JsonSerializer.Serialize(json, values));

    public static Parameters WithRows(this Parameters parameters, string name, IEnumerable<object> rows) => parameters.With(name, json => JsonSerializer.Serialize(json, rows));

    public static Parameters WithNodes(this Parameters parameters, string name, IEnumerable<Node> nodes) => parameters.WithEach(name, nodes, (json, node) => new ItemRow(Neo4jSchema.OwnSlot).Write(json, node));

    public static Parameters WithClaims(this Parameters parameters, IEnumerable<Claim> claims) =>
        parameters.WithEach("claims", claims, (json, claim) => new ItemRow(Neo4jSchema.OwnSlot).Write(json, claim));

    /// <param name="standings">Claims as they stand now, and the slots where they lie.</param>
    public static Parameters WithStandings(this Parameters parameters, IEnumerable<(Claim Claim, string Slot)> standings) =>
        parameters.WithEach("standings", standings, (json, standing) => new ItemRow(standing.Slot).Write(json, standing.Claim));

    private static Parameters WithEach<T>(this Parameters parameters, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write) => parameters.With(name, json =>
    {
        json.WriteStartArray();
        foreach (var one in all)
        {
            write(json, one);
        }

        json.WriteEndArray();
    });
}
