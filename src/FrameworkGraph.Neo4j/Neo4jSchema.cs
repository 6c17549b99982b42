using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Constraints, indexes and the `:Meta` nodes, made on first use and brought up to date by numbered steps. Every statement of a step
/// may run twice, also by two programs at once.
/// </summary>
/// <remarks>
/// `:Meta {name: 'graph'}` says which slot of the database is served. Items of a slot carry it in their keys, so that the next seed can be put
/// beside the one that is served. `:Item:Node` and `:Item:Claim` are the truth; `LINK` joins the ends of a claim and `CITES` a claim and
/// its works, for traversal; `ALSO_AT` joins an item to further places where it stands. Ids and labels are kept in the form of <see cref="Sortable"/>; `record` and `details` hold what is read.
/// People's own work has the slot <see cref="OwnSlot"/>, listed in the scopes as soon as there is any; its truth are documents beside the
/// graph: `:Programme`, `:Proposal`, `:Decision` and the `:Event`s of history, of which `graph` has the number of the last. `:Person` holds
/// personal data, apart from all that.
/// </remarks>
internal static class Neo4jSchema
{
    public const string OwnSlot = "own";

    /// <summary>Step n brings a database from version n to n + 1. Steps are only added; what a later step does anew may go from an older one.</summary>
    private static readonly string[][] Steps =
    [
        [
            "CREATE CONSTRAINT meta_name IF NOT EXISTS FOR (m:Meta) REQUIRE m.name IS UNIQUE",
            "CREATE CONSTRAINT item_key IF NOT EXISTS FOR (i:Item) REQUIRE i.key IS UNIQUE",
            "CREATE INDEX item_slot IF NOT EXISTS FOR (i:Item) ON (i.slot)",
            "CREATE INDEX node_place IF NOT EXISTS FOR (n:Node) ON (n.place)",
            "CREATE INDEX node_home IF NOT EXISTS FOR (n:Node) ON (n.homeKey)",
            "CREATE INDEX node_paragraph IF NOT EXISTS FOR (n:Node) ON (n.paragraphKey)",
            "CREATE TEXT INDEX node_words IF NOT EXISTS FOR (n:Node) ON (n.words)",
            "CREATE INDEX claim_place IF NOT EXISTS FOR (c:Claim) ON (c.place)",
            "CREATE INDEX claim_source IF NOT EXISTS FOR (c:Claim) ON (c.sourceKey)",
            "CREATE INDEX claim_paragraph IF NOT EXISTS FOR (c:Claim) ON (c.paragraphKey)",
            "CREATE INDEX unlinked_slot IF NOT EXISTS FOR (c:Unlinked) ON (c.slot)",
            "CALL db.awaitIndexes(300)",
            """
            MERGE (m:Meta {name: 'graph'})
            ON CREATE SET m.slot = '0', m.scopes = ['0'], m.last = 0, m.release = '', m.evidence = 0, m.workspace = 0, m.leftovers = [], m.leaseUntil = 0
            RETURN m.name
            """,
        ],
        [
            "CREATE CONSTRAINT programme_id IF NOT EXISTS FOR (p:Programme) REQUIRE p.id IS UNIQUE",
            "CREATE CONSTRAINT proposal_claim IF NOT EXISTS FOR (p:Proposal) REQUIRE p.claim IS UNIQUE",
            "CREATE CONSTRAINT decision_claim IF NOT EXISTS FOR (d:Decision) REQUIRE d.claim IS UNIQUE",
            "CREATE CONSTRAINT event_number IF NOT EXISTS FOR (e:Event) REQUIRE e.number IS UNIQUE",
            "CREATE CONSTRAINT event_key IF NOT EXISTS FOR (e:Event) REQUIRE (e.actor, e.key) IS UNIQUE",
            "CREATE INDEX event_subject IF NOT EXISTS FOR (e:Event) ON (e.subject)",
            "CREATE CONSTRAINT person_actor IF NOT EXISTS FOR (p:Person) REQUIRE p.actor IS UNIQUE",
            "CREATE CONSTRAINT person_account IF NOT EXISTS FOR (p:Person) REQUIRE (p.issuer, p.subject) IS UNIQUE",
            "CALL db.awaitIndexes(300)",
            """
            MERGE (t:Meta {name: 'turns'}) ON CREATE SET t.announced = 0, t.settled = 0, t.at = 0
            WITH t MATCH (m:Meta {name: 'graph'}) SET m.events = coalesce(m.events, 0) RETURN m.name
            """,
        ],
        [
            "CREATE CONSTRAINT tombstone_key IF NOT EXISTS FOR (t:Tombstone) REQUIRE t.key IS UNIQUE",
            "CREATE INDEX tombstone_slot IF NOT EXISTS FOR (t:Tombstone) ON (t.slot)",
            "CALL db.awaitIndexes(300)",
        ],
        [
            "CREATE INDEX link_out IF NOT EXISTS FOR ()-[l:LINK]-() ON (l.outPlace)",
            "CREATE INDEX link_in IF NOT EXISTS FOR ()-[l:LINK]-() ON (l.inPlace)",
            "CALL db.awaitIndexes(300)",
        ],
        [],
        [
            "CREATE INDEX link_apart IF NOT EXISTS FOR ()-[l:LINK]-() ON (l.apart)",
            "CALL db.awaitIndexes(300)",
            $"MATCH (s:Item)-[l:LINK]->(o:Item) CALL (s, l, o) {{ SET {LinkPlace.Set("s.key", "o.key", "l")} }} IN TRANSACTIONS OF 5000 ROWS",
        ],
        [
            "CREATE CONSTRAINT place_key IF NOT EXISTS FOR (p:Place) REQUIRE p.key IS UNIQUE",
            "CALL db.awaitIndexes(300)",
            $$"""
            MATCH (x:Item) WHERE x.details CONTAINS '"alsoAt":["'
            CALL (x) {
                SET x.alsoAt = [at IN split(split(split(x.details, '"alsoAt":["')[1], '"]')[0], '","') WHERE at <> coalesce(x.paragraph, '')]
                {{AlsoAt.Join("x")}}
            } IN TRANSACTIONS OF 1000 ROWS
            """,
            """
            MATCH (m:Meta {name: 'graph'})
            MATCH (c:Claim) WHERE c.alsoAt IS NOT NULL
            CALL (m, c) {
                MATCH (s:Item)-[l:LINK]->() USING INDEX SEEK s:Item(key) WHERE s.key IN [slot IN m.scopes | slot + '/' + c.subject] AND l.key = c.key
                SET l.alsoAt = c.alsoAt
            } IN TRANSACTIONS OF 1000 ROWS
            """,
        ],
    ];

    private const string VersionCypher = "MATCH (m:Meta {name: 'graph'}) RETURN m.schema";

    private const string SetVersionCypher = "MATCH (m:Meta {name: 'graph'}) SET m.schema = $given.version RETURN m.name";

    public static int Version => Steps.Length;

    /// <param name="target">The version wanted; tests make older ones.</param>
    /// <exception cref="StoreException">The database was made by a newer version of the program.</exception>
    public static async Task UpgradeAsync(QueryApi api, Neo4jOptions options, CancellationToken cancellation, int? target = null)
    {
        var rows = (await api.RunAsync(Statement.Read(VersionCypher), cancellation)).ToRows();
        var version = rows is [[{ ValueKind: System.Text.Json.JsonValueKind.Number } written], ..] ? written.GetInt32() : 0;
        if (version > Version)
        {
            throw new StoreException(
                $"The database {options.Database} of Neo4j at {options.Address} was made by a newer version of FrameworkGraph (schema {version}; this program knows {Version}): use that version, or name another database.");
        }

        for (; version < (target ?? Version); version++)
        {
            foreach (var text in Steps[version])
            {
                await RunAsync(api, text, options, cancellation);
            }

            await api.RunAsync(Statement.Change(SetVersionCypher, new Parameters().With("version", version + 1), repeatable: true), cancellation);
        }
    }

    private static async Task RunAsync(QueryApi api, string text, Neo4jOptions options, CancellationToken cancellation)
    {
        try
        {
            await api.RunAsync(Statement.Change(text, repeatable: true) with { Timeout = options.ImportTimeout }, cancellation);
        }
        catch (QueryFailure e) when (e.Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" or "Neo.ClientError.Schema.IndexAlreadyExists" or "Neo.ClientError.Schema.ConstraintAlreadyExists")
        {
            // Another program made it at the same moment.
        }
    }
}
