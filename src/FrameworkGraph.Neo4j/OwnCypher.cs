namespace FrameworkGraph.Neo4j;

/// <summary>The statements by which people's own work gets into the graph: <see cref="Commit"/> for a change, the others when the seed is replaced under it.</summary>
internal static class OwnCypher
{
    /// <summary>What a change is made at. Every change adds an event and every new seed takes another slot, so the two name a state.</summary>
    public const string Begin = "MATCH (m:Meta {name: 'graph'}) RETURN m.events, m.slot";

    /// <summary>Claims whose status and details are others now, with their links.</summary>
    private static readonly string Standings = $$"""
        UNWIND $given.standings AS row
        MATCH (c:Item {key: row.l.key}) USING INDEX SEEK c:Item(key)
        SET c += row.l, c += row.c
        WITH c, row, scopes
        MATCH (s:Item)-[l:LINK]->() USING INDEX SEEK s:Item(key) WHERE s.key IN [slot IN scopes | slot + '/' + row.l.subject] AND l.key = row.l.key
        SET l += row.l
        SET {{LinkPlace.Set("s.key", "endNode(l).key", "l")}}
        """;

    /// <summary>Clause C10: a claim is private to whom its ends, source and cited works are.</summary>
    private static readonly string Claims = $$"""
        UNWIND $given.claims AS row
        WITH row,
            head(COLLECT { MATCH (x:Item) USING INDEX SEEK x:Item(key) WHERE x.key IN [slot IN scopes | slot + '/' + row.l.subject] RETURN x }) AS s,
            head(COLLECT { MATCH (x:Item) USING INDEX SEEK x:Item(key) WHERE x.key IN [slot IN scopes | slot + '/' + row.l.object] RETURN x }) AS o,
            head(COLLECT { MATCH (x:Item) USING INDEX SEEK x:Item(key) WHERE x.key IN [slot IN scopes | slot + '/' + row.l.source] AND x:Node RETURN x }) AS w,
            COLLECT { UNWIND row.l.cites AS work MATCH (x:Item) USING INDEX SEEK x:Item(key) WHERE x.key IN [slot IN scopes | slot + '/' + work] AND x:Node RETURN x } AS cited
        WHERE s IS NOT NULL AND o IS NOT NULL AND w IS NOT NULL AND size(cited) = size(coalesce(row.l.cites, []))
        WITH row, s, o, cited, reduce(all = coalesce(row.l.needs, []), i IN [s, o, w] + cited | all + [team IN coalesce(i.needs, []) WHERE NOT team IN all]) AS needs
        MERGE (c:Item:Claim {key: row.l.key}) SET c = row.l, c += row.c
        {{AlsoAt.Join("c")}}
        CREATE (s)-[l:LINK]->(o) SET l = row.l
        FOREACH (work IN cited | CREATE (c)-[:CITES]->(work))
        FOREACH (_ IN CASE WHEN size(needs) > 0 THEN [1] ELSE [] END | SET c.needs = needs, l.needs = needs)
        SET {{LinkPlace.Set("s.key", "o.key", "l")}}
        """;

    /// <summary>
    /// Makes a whole change that was announced, unless the state is another by now: then there is no row. `SET` takes the lock before the state is looked at,
    /// so of two changes made at one state one finds the other done; sent twice it is made once.
    /// </summary>
    public static readonly string Commit = $$"""
        {{Plans.Keep}}MATCH (m:Meta {name: 'graph'})
        MATCH (t:Meta {name: 'turns'})
        SET m.touched = timestamp()
        SET t.touched = timestamp()
        WITH m, t WHERE m.events = $given.events AND m.slot = $given.slot AND t.settled < $given.announced
        SET m.events = m.events + 1, m.evidence = m.evidence + $given.evidence, m.workspace = m.workspace + $given.workspace,
            m.scopes = CASE WHEN '{{Neo4jSchema.OwnSlot}}' IN m.scopes THEN m.scopes ELSE m.scopes + '{{Neo4jSchema.OwnSlot}}' END
        CREATE (e:Event) SET e = $given.event
        FOREACH (row IN $given.programmes | MERGE (p:Programme {id: row.id}) SET p = row)
        FOREACH (row IN $given.proposals | MERGE (p:Proposal {claim: row.claim}) SET p = row)
        FOREACH (row IN $given.decisions | MERGE (d:Decision {claim: row.claim}) SET d = row)
        WITH m.scopes AS scopes
        CALL (scopes) { UNWIND $given.goneProgrammes AS id MATCH (p:Programme {id: id}) USING INDEX SEEK p:Programme(id) DELETE p }
        CALL (scopes) { UNWIND $given.goneProposals AS id MATCH (p:Proposal {claim: id}) USING INDEX SEEK p:Proposal(claim) DELETE p }
        CALL (scopes) { UNWIND $given.goneDecisions AS id MATCH (d:Decision {claim: id}) USING INDEX SEEK d:Decision(claim) DELETE d }
        CALL (scopes) { UNWIND $given.goneItems AS key MATCH (i:Item {key: key}) USING INDEX SEEK i:Item(key) {{Drop}} }
        CALL (scopes) { UNWIND $given.keptClaims AS key MATCH (i:Item {key: key}) USING INDEX SEEK i:Item(key) {{Unlink}} }
        CALL (scopes) { {{Nodes}} }
        CALL (scopes) { {{Shared}} }
        CALL (scopes) { {{Claims}} }
        CALL (scopes) { {{Standings}} }
        RETURN 1
        """;

    /// <summary>Whose change it is that followed a state.</summary>
    public const string Follower = "MATCH (e:Event {number: $given.number}) RETURN e.mark";

    /// <summary>Takes people's own work out of the graph; its documents stay.</summary>
    public const string TakeOut = $"{Plans.Keep}WITH $given.scopes AS scopes MATCH (i:Item {{slot: '{Neo4jSchema.OwnSlot}'}}) USING INDEX SEEK i:Item(slot) {Drop} RETURN count(*)";

    public const string PutNodes = $"{Plans.Keep}WITH $given.scopes AS scopes CALL (scopes) {{ {Nodes} }} CALL (scopes) {{ {Shared} }} RETURN 1";

    /// <summary>Puts claims into the graph whose ends, source and cited works are there; the ids of these are the rows.</summary>
    public static readonly string PutClaims = $"{Plans.Keep}WITH $given.scopes AS scopes {Claims} RETURN c.id";

    public const string Documents = $$"""
        RETURN
        COLLECT { MATCH (p:Programme) WITH p ORDER BY p.id RETURN [{{OwnRow.ProgrammeFields}}] },
        COLLECT { MATCH (p:Proposal) WITH p ORDER BY p.claim RETURN p.document },
        COLLECT { MATCH (d:Decision) WITH d ORDER BY d.claim RETURN [{{OwnRow.DecisionFields}}] }
        """;

    /// <summary>The claims of some ids as they stand in the slots that are about to be served.</summary>
    public const string FindClaims = "UNWIND $given.keys AS key MATCH (x:Item {key: key}) USING INDEX SEEK x:Item(key) WHERE x:Claim RETURN x.record, x.details, x.slot";

    public static readonly string Decide = $"{Plans.Keep}FOREACH (row IN $given.decisions | MERGE (d:Decision {{claim: row.claim}}) SET d = row) WITH $given.scopes AS scopes {Standings} RETURN count(*)";

    /// <summary>A link hangs on the ends of its claim, not on the claim: it goes with it.</summary>
    private const string Drop = $"""
        {OwnLink}
        DELETE l
        DETACH DELETE i
        """;

    /// <summary>Takes what a claim itself joins, and leaves what others say about it.</summary>
    private const string Unlink = $"""
        {OwnLink}
        DELETE l
        WITH i MATCH (i)-[own:CITES|ALSO_AT]->() DELETE own
        """;

    private const string OwnLink =
        "OPTIONAL MATCH (s:Item)-[l:LINK]->() USING INDEX SEEK s:Item(key) WHERE i:Claim AND s.key IN [slot IN scopes | slot + '/' + i.subject] AND l.key = i.key";

    /// <summary>What is there under the same id stays where it is, with all that others say about it.</summary>
    private const string Nodes = "UNWIND $given.nodes AS row MERGE (n:Item:Node {key: row.key}) SET n = row";

    /// <summary>Nodes that several pieces of work share: made when first needed.</summary>
    private const string Shared = """
        UNWIND $given.shared AS row
        OPTIONAL MATCH (x:Item) USING INDEX SEEK x:Item(key) WHERE x.key IN [slot IN scopes | slot + '/' + row.id]
        WITH row, x WHERE x IS NULL
        CREATE (n:Item:Node) SET n = row
        """;
}
