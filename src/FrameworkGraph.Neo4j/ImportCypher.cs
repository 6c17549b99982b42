namespace FrameworkGraph.Neo4j;

/// <summary>
/// The statements of an import. One program imports at a time: it holds a lease on `:Meta` that every batch renews, and each batch has
/// a number, so that one whose answer was lost can be sent again.
/// </summary>
internal static class ImportCypher
{
    /// <summary>Takes the lease unless the release is there already or another program is importing.</summary>
    public const string Begin = """
        MATCH (m:Meta {name: 'graph'})
        SET m.touched = timestamp()
        WITH m, m.release = $given.release AS same, m.leaseUntil > timestamp() AND m.importer <> $given.importer AS busy
        WITH m, same, busy, NOT busy AND (NOT same OR size(m.leftovers) > 0) AS mine
        FOREACH (_ IN CASE WHEN mine THEN [1] ELSE [] END |
            SET m.importer = $given.importer, m.leaseUntil = timestamp() + $given.lease, m.last = m.last + 1, m.staging = toString(m.last), m.batch = 0)
        RETURN same, busy, m.staging AS slot, m.slot AS live, m.leftovers AS leftovers
        """;

    /// <summary>Marks the new slot as something to be removed unless the import is completed.</summary>
    public const string Stage = $"""
        {Mine}
        SET m.leftovers = [slot IN m.leftovers WHERE slot <> m.staging] + [m.staging]
        RETURN m.staging
        """;

    public static readonly string Nodes = $"""
        {NextBatch}
        UNWIND $given.rows AS row
        CREATE (n:Item:Node) SET n = row
        {AlsoAt.Join("n")}
        RETURN count(n) AS done
        """;

    /// <summary>Claims about claims that come later are linked by <see cref="Link"/>.</summary>
    public static readonly string Claims = $$"""
        {{NextBatch}}
        UNWIND $given.rows AS row
        OPTIONAL MATCH (s:Item {key: row.s}) USING INDEX SEEK s:Item(key)
        OPTIONAL MATCH (o:Item {key: row.o}) USING INDEX SEEK o:Item(key)
        OPTIONAL MATCH (w:Item {key: row.w}) USING INDEX SEEK w:Item(key) WHERE w:Node
        CREATE (c:Item:Claim) SET c = row.l, c += row.c
        {{AlsoAt.Join("c")}}
        FOREACH (_ IN CASE WHEN s IS NULL OR o IS NULL THEN [] ELSE [1] END | CREATE (s)-[l:LINK]->(o) SET l = row.l, {{LinkPlace.Set("row.s", "row.o", "row.l")}})
        FOREACH (_ IN CASE WHEN s IS NULL OR o IS NULL THEN [1] ELSE [] END | SET c:Unlinked)
        RETURN count(c) AS done, sum(CASE WHEN w IS NULL THEN 1 ELSE 0 END) AS missing
        """;

    public const string Cites = $$"""
        {{NextBatch}}
        UNWIND $given.rows AS row
        MATCH (c:Item {key: row.c}) USING INDEX SEEK c:Item(key)
        OPTIONAL MATCH (w:Item {key: row.w}) USING INDEX SEEK w:Item(key) WHERE w:Node
        FOREACH (_ IN CASE WHEN w IS NULL THEN [] ELSE [1] END | CREATE (c)-[:CITES]->(w))
        RETURN count(c) AS done, sum(CASE WHEN w IS NULL THEN 1 ELSE 0 END) AS missing
        """;

    /// <summary>Behind all nodes and claims, so that an id in use and a successor are there to be found.</summary>
    public const string Tombstones = $$"""
        {{NextBatch}}
        UNWIND $given.rows AS row
        OPTIONAL MATCH (used:Item {key: row.t.key}) USING INDEX SEEK used:Item(key)
        OPTIONAL MATCH (successor:Item {key: row.s}) USING INDEX SEEK successor:Item(key)
        CREATE (t:Tombstone) SET t = row.t
        RETURN count(t) AS done, sum(CASE WHEN used IS NOT NULL OR (row.s IS NOT NULL AND successor IS NULL) THEN 1 ELSE 0 END) AS wrong
        """;

    /// <summary>Links claims whose ends came later.</summary>
    public static readonly string Link = $$"""
        {{Mine}}
        SET m.leaseUntil = timestamp() + $given.lease
        WITH m.staging AS slot
        MATCH (c:Unlinked {slot: slot}) USING INDEX SEEK c:Unlinked(slot) WITH c, slot LIMIT $given.size
        REMOVE c:Unlinked
        WITH c, slot
        OPTIONAL MATCH (s:Item {key: slot + '/' + c.subject}) USING INDEX SEEK s:Item(key)
        OPTIONAL MATCH (o:Item {key: slot + '/' + c.object}) USING INDEX SEEK o:Item(key)
        FOREACH (_ IN CASE WHEN s IS NULL OR o IS NULL THEN [] ELSE [1] END | CREATE (s)-[l:LINK]->(o) SET l = c {{{string.Join(", ", ItemRow.LinkProperties.Select(p => "." + p))}}}, {{LinkPlace.Set("s.key", "o.key", "c")}})
        RETURN count(c) AS done, sum(CASE WHEN s IS NULL OR o IS NULL THEN 1 ELSE 0 END) AS missing
        """;

    /// <summary>Clause C10: a claim is private to whom its ends, source and cited works are; once more until nothing changes.</summary>
    public static readonly string Needs = $$"""
        {{Mine}}
        SET m.leaseUntil = timestamp() + $given.lease
        WITH m.staging AS slot
        MATCH (i:Item {slot: slot}) USING INDEX SEEK i:Item(slot) WHERE i.needs IS NOT NULL
        CALL (i) {
            MATCH (i)-[l:LINK]-() MATCH (c:Item) USING INDEX SEEK c:Item(key) WHERE c.key = l.key RETURN c
            UNION MATCH (c:Claim) USING INDEX SEEK c:Claim(sourceKey) WHERE c.sourceKey = i.key RETURN c
            UNION MATCH (i)<-[:CITES]-(c:Claim) RETURN c
        }
        WITH slot, c, i WHERE any(team IN i.needs WHERE NOT team IN coalesce(c.needs, []))
        WITH slot, c, collect(i.needs) AS lists LIMIT $given.size
        WITH slot, c, reduce(needs = coalesce(c.needs, []), list IN lists | needs + [team IN list WHERE NOT team IN needs]) AS needs
        SET c.needs = needs
        WITH slot, c, needs
        MATCH (s:Item)-[l:LINK]->() USING INDEX SEEK s:Item(key) WHERE s.key = slot + '/' + c.subject AND l.key = c.key
        SET l.needs = needs
        SET {{LinkPlace.Set("s.key", "endNode(l).key", "l")}}
        RETURN count(c) AS done
        """;

    /// <summary>Takes the write lock, so that nothing of the rest of the transaction runs beside another flip.</summary>
    public const string Hold = $"{Mine} SET m.leaseUntil = timestamp() + $given.lease RETURN m.slot, m.staging, m.events";

    /// <summary>From here on the new evidence is served, if that was announced; see <see cref="Snapshot"/>.</summary>
    public const string Flip = $$"""
        {{Mine}}
        MATCH (t:Meta {name: 'turns'})
        SET t.touched = timestamp()
        WITH m, t WHERE t.settled < $given.announced
        SET m.leftovers = [slot IN m.leftovers WHERE slot <> m.staging] + [m.slot],
            m.scopes = [m.staging] + [slot IN m.scopes WHERE slot = '{{Neo4jSchema.OwnSlot}}'],
            m.slot = m.staging, m.release = $given.release, m.evidence = m.evidence + 1
        RETURN m.slot
        """;

    /// <summary>
    /// Claims with their links, before the nodes: these came first and everything hangs on them, so that the first batch of nodes would take nearly all links of a slot
    /// with it, in one transaction.
    /// </summary>
    public static readonly string RemoveClaims = $$"""
        {{Mine}}
        SET m.leaseUntil = timestamp() + $given.lease
        WITH m WHERE m.slot <> $given.slot
        MATCH (c:Claim) USING INDEX SEEK c:Claim(place) WHERE c.place STARTS WITH $given.slot + '/' WITH c LIMIT $given.size
        OPTIONAL MATCH ()-[l:LINK]->() USING INDEX SEEK l:LINK(outPlace) WHERE l.outPlace STARTS WITH {{LinkPlace.Unmarked("$given.slot + '/' + c.subject", "c")}}
        DELETE l
        DETACH DELETE c
        RETURN count(DISTINCT c) AS done
        """;

    public const string Remove = $$"""
        {{Mine}}
        SET m.leaseUntil = timestamp() + $given.lease
        WITH m WHERE m.slot <> $given.slot
        MATCH (i:Item {slot: $given.slot}) USING INDEX SEEK i:Item(slot) WITH i LIMIT $given.size
        DETACH DELETE i
        RETURN count(*) AS done
        """;

    public const string RemovePlaces = $$"""
        {{Mine}}
        SET m.leaseUntil = timestamp() + $given.lease
        WITH m WHERE m.slot <> $given.slot
        MATCH (p:Place) USING INDEX SEEK p:Place(key) WHERE p.key STARTS WITH $given.slot + '/' WITH p LIMIT $given.size
        DETACH DELETE p
        RETURN count(*) AS done
        """;

    public const string RemoveTombstones = $$"""
        {{Mine}}
        WITH m WHERE m.slot <> $given.slot
        MATCH (t:Tombstone {slot: $given.slot}) USING INDEX SEEK t:Tombstone(slot) WITH t LIMIT $given.size
        DELETE t
        RETURN count(*) AS done
        """;

    public const string Removed = $"{Mine} SET m.leftovers = [slot IN m.leftovers WHERE slot <> $given.slot] RETURN m.slot";

    public const string End = $"{Mine} SET m.leaseUntil = 0 RETURN m.slot";

    public const string Progress = $"{Mine} RETURN m.batch";

    private const string Mine = Plans.Keep + "MATCH (m:Meta {name: 'graph'}) WHERE m.importer = $given.importer";

    private const string NextBatch = $"""
        {Mine} AND m.batch = $given.batch - 1
        SET m.batch = $given.batch, m.leaseUntil = timestamp() + $given.lease
        WITH m
        """;
}
