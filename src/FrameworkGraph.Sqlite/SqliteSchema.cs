using Microsoft.Data.Sqlite;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>Creates the tables and brings older ones up to date, by numbered steps under the write lock.</summary>
internal static class SqliteSchema
{
    /// <summary>Step n brings a database from version n to n + 1. Steps are never changed, only added.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
        INSERT INTO meta VALUES ('release', ''), ('evidence', '0'), ('workspace', '0');

        -- Nodes and claims share one space of ids, so that a claim may be an end of a claim.
        CREATE TABLE item(id TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;

        CREATE TABLE node(
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL, label TEXT NOT NULL, type TEXT, home TEXT, paragraph TEXT, number INTEGER, year INTEGER, jurisdiction TEXT,
            audience TEXT NOT NULL, details TEXT NOT NULL, label_words TEXT NOT NULL, other_words TEXT NOT NULL, seed INTEGER NOT NULL) STRICT;
        CREATE INDEX node_kind ON node(kind, id);
        CREATE INDEX node_label ON node(kind, label, id);
        CREATE INDEX node_home ON node(home, kind, number, id);
        CREATE INDEX node_paragraph ON node(paragraph, id);

        CREATE TABLE claim(
            id TEXT NOT NULL PRIMARY KEY REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
            subject TEXT NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED, predicate TEXT NOT NULL,
            object TEXT NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED, source TEXT NOT NULL REFERENCES node(id) DEFERRABLE INITIALLY DEFERRED,
            coder TEXT NOT NULL, date TEXT NOT NULL, paragraph TEXT, phrase TEXT, basis TEXT NOT NULL, attribution TEXT, evidence TEXT, modality TEXT,
            direction TEXT, population TEXT, level TEXT, confidence TEXT NOT NULL, status TEXT NOT NULL, year INTEGER, jurisdiction TEXT,
            audience TEXT NOT NULL, cites TEXT, details TEXT NOT NULL, seed INTEGER NOT NULL) WITHOUT ROWID, STRICT;
        CREATE INDEX claim_subject ON claim(subject, predicate, object);
        CREATE INDEX claim_object ON claim(object, predicate, subject);
        CREATE INDEX claim_source ON claim(source, predicate);
        CREATE INDEX claim_predicate ON claim(predicate, id);
        CREATE INDEX claim_paragraph ON claim(paragraph);

        CREATE TABLE cites(claim TEXT NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED, work TEXT NOT NULL REFERENCES node(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (claim, work)) WITHOUT ROWID, STRICT;
        CREATE INDEX cites_work ON cites(work, claim);

        CREATE TABLE tombstone(id TEXT PRIMARY KEY, superseded_by TEXT, reason TEXT) WITHOUT ROWID, STRICT;

        -- Words come in already cut by our own rule; the tokenizer must only split at spaces.
        CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, tokenize='ascii', detail='none');
        """,
        """
        -- Marks the file as ours: FGDB.
        PRAGMA application_id = 1179075650;

        -- Whom a claim is hidden from: a viewer must be of every audience listed, those of its ends, source and cited works included.
        CREATE TABLE claim_audience(claim TEXT NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED, audience TEXT NOT NULL,
            PRIMARY KEY (claim, audience)) WITHOUT ROWID, STRICT;
        ALTER TABLE claim ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX node_private ON node(audience) WHERE audience <> '';
        CREATE INDEX claim_private ON claim(audience) WHERE audience <> '';

        -- How words are cut has changed: the seed is read again.
        UPDATE meta SET value = '' WHERE name = 'release';
        """,
        """
        -- Claims have a number by which their indexes and citations name them; an index no longer carries the whole id of each claim.
        CREATE TABLE old_claim AS SELECT * FROM claim;
        CREATE TABLE old_cites AS SELECT * FROM cites;
        CREATE TABLE old_audience AS SELECT * FROM claim_audience;
        DROP TABLE claim_audience;
        DROP TABLE cites;
        DROP TABLE claim;

        CREATE TABLE claim(
            key INTEGER PRIMARY KEY, id TEXT NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
            subject TEXT NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED, predicate TEXT NOT NULL,
            object TEXT NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED, source TEXT NOT NULL REFERENCES node(id) DEFERRABLE INITIALLY DEFERRED,
            coder TEXT NOT NULL, date TEXT NOT NULL, paragraph TEXT, phrase TEXT, basis TEXT NOT NULL, attribution TEXT, evidence TEXT, modality TEXT,
            direction TEXT, population TEXT, level TEXT, confidence TEXT NOT NULL, status TEXT NOT NULL, year INTEGER, jurisdiction TEXT,
            audience TEXT NOT NULL, cites TEXT, details TEXT NOT NULL, seed INTEGER NOT NULL, private INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE UNIQUE INDEX claim_id ON claim(id);
        CREATE INDEX claim_subject ON claim(subject, predicate, object);
        CREATE INDEX claim_object ON claim(object, predicate, subject);
        CREATE INDEX claim_source ON claim(source, predicate);
        CREATE INDEX claim_predicate ON claim(predicate, id);
        CREATE INDEX claim_paragraph ON claim(paragraph);
        CREATE INDEX claim_private ON claim(audience) WHERE audience <> '';

        CREATE TABLE cited(claim INTEGER NOT NULL REFERENCES claim(key) DEFERRABLE INITIALLY DEFERRED, work INTEGER NOT NULL REFERENCES node(key) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (claim, work)) WITHOUT ROWID, STRICT;
        CREATE INDEX cited_work ON cited(work, claim);
        CREATE VIEW cites AS SELECT c.id AS claim, n.id AS work FROM cited k JOIN claim c ON c.key = k.claim JOIN node n ON n.key = k.work;

        CREATE TABLE claim_audience(claim TEXT NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED, audience TEXT NOT NULL,
            PRIMARY KEY (claim, audience)) WITHOUT ROWID, STRICT;

        INSERT INTO claim(id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level,
            confidence, status, year, jurisdiction, audience, cites, details, seed, private)
        SELECT id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level,
            confidence, status, year, jurisdiction, audience, cites, details, seed, private FROM old_claim;
        INSERT INTO cited SELECT c.key, n.key FROM old_cites o JOIN claim c ON c.id = o.claim JOIN node n ON n.id = o.work;
        INSERT INTO claim_audience SELECT * FROM old_audience;
        DROP TABLE old_claim;
        DROP TABLE old_cites;
        DROP TABLE old_audience;
        """,
        """
        -- People's own work: documents beside the graph, from which its rows are made again when the seed is replaced.
        CREATE TABLE programme(id TEXT PRIMARY KEY, team TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, document TEXT NOT NULL,
            created TEXT NOT NULL, changed TEXT NOT NULL) WITHOUT ROWID, STRICT;
        CREATE INDEX programme_team ON programme(team, id);
        CREATE TABLE proposal(claim TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID, STRICT;
        CREATE TABLE decision(claim TEXT PRIMARY KEY, status TEXT NOT NULL, reason TEXT, actor TEXT NOT NULL, original_status TEXT NOT NULL, original_details TEXT NOT NULL)
            WITHOUT ROWID, STRICT;

        CREATE TABLE event(number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, deed TEXT NOT NULL, subject TEXT NOT NULL,
            version INTEGER NOT NULL, audience TEXT NOT NULL, team TEXT NOT NULL, before TEXT, after TEXT, reason TEXT, undoes INTEGER REFERENCES event(number),
            key TEXT, fingerprint TEXT) STRICT;
        CREATE INDEX event_subject ON event(subject, number);
        CREATE UNIQUE INDEX event_key ON event(actor, key) WHERE key IS NOT NULL;
        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
        CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

        -- Personal data, apart from history so that it can be erased.
        CREATE TABLE person(actor TEXT PRIMARY KEY, issuer TEXT NOT NULL, subject TEXT NOT NULL, name TEXT, address TEXT, UNIQUE (issuer, subject)) WITHOUT ROWID, STRICT;
        """,
        """
        -- Nodes and claims draw whole-number keys from one sequence, and claims name their ends by them. What repeats from claim to claim is a code of `term`;
        -- the codes of the nine facets lie in one number, six bits each, so that an index that has it answers every filter by them.
        CREATE TABLE term(field TEXT NOT NULL, code INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (field, code), UNIQUE (field, text)) WITHOUT ROWID, STRICT;
        INSERT INTO term SELECT field, row_number() OVER (PARTITION BY field ORDER BY text), text FROM (
            SELECT 'predicate' AS field, predicate AS text FROM claim UNION SELECT 'coder', coder FROM claim UNION SELECT 'date', date FROM claim
            UNION SELECT 'jurisdiction', jurisdiction FROM claim UNION SELECT 'basis', basis FROM claim UNION SELECT 'attribution', attribution FROM claim
            UNION SELECT 'evidence', evidence FROM claim UNION SELECT 'modality', modality FROM claim UNION SELECT 'direction', direction FROM claim
            UNION SELECT 'population', population FROM claim UNION SELECT 'level', level FROM claim UNION SELECT 'confidence', confidence FROM claim
            UNION SELECT 'status', status FROM claim) WHERE text IS NOT NULL;

        CREATE TABLE old_node AS SELECT * FROM node;
        CREATE TABLE old_claim AS SELECT *, key + (SELECT ifnull(max(key), 0) FROM node) AS place FROM claim;
        CREATE TABLE old_cited AS SELECT o.place AS claim, k.work FROM cited k JOIN old_claim o ON o.key = k.claim;
        CREATE TABLE old_audience AS SELECT * FROM claim_audience;
        DROP VIEW cites;
        DROP TABLE claim_audience;
        DROP TABLE cited;
        DROP TABLE claim;
        DROP TABLE node;
        DROP TABLE item;

        CREATE TABLE node(
            key INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, type TEXT, home TEXT, paragraph TEXT, number INTEGER, year INTEGER,
            jurisdiction TEXT, audience TEXT NOT NULL, details TEXT NOT NULL, label_words TEXT NOT NULL, seed INTEGER NOT NULL) STRICT;
        CREATE TABLE claim(
            key INTEGER PRIMARY KEY, id TEXT NOT NULL, subject INTEGER NOT NULL, predicate INTEGER NOT NULL, object INTEGER NOT NULL,
            source INTEGER NOT NULL REFERENCES node(key) DEFERRABLE INITIALLY DEFERRED, facets INTEGER NOT NULL, private INTEGER NOT NULL DEFAULT 0,
            coder INTEGER NOT NULL, date INTEGER NOT NULL, year INTEGER, jurisdiction INTEGER NOT NULL, audience TEXT NOT NULL, paragraph TEXT, phrase TEXT, cites TEXT,
            details TEXT NOT NULL, seed INTEGER NOT NULL) STRICT;
        CREATE TABLE cited(claim INTEGER NOT NULL REFERENCES claim(key) DEFERRABLE INITIALLY DEFERRED, work INTEGER NOT NULL REFERENCES node(key) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (claim, work)) WITHOUT ROWID, STRICT;
        CREATE TABLE claim_audience(claim INTEGER NOT NULL REFERENCES claim(key) DEFERRABLE INITIALLY DEFERRED, audience TEXT NOT NULL,
            PRIMARY KEY (claim, audience)) WITHOUT ROWID, STRICT;

        INSERT INTO node SELECT key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, seed FROM old_node;
        CREATE UNIQUE INDEX node_id ON node(id);
        CREATE INDEX node_kind ON node(kind, id);
        CREATE INDEX node_label ON node(kind, label, id);
        CREATE INDEX node_home ON node(home, kind, number, id);
        CREATE INDEX node_paragraph ON node(paragraph, id);
        CREATE INDEX node_private ON node(audience) WHERE audience <> '';

        CREATE TABLE old_item(id TEXT PRIMARY KEY, key INTEGER NOT NULL) WITHOUT ROWID, STRICT;
        INSERT INTO old_item SELECT id, key FROM old_node UNION ALL SELECT id, place FROM old_claim;
        INSERT INTO claim SELECT o.place, o.id, (SELECT key FROM old_item WHERE id = o.subject), (SELECT code FROM term WHERE field = 'predicate' AND text = o.predicate),
            (SELECT key FROM old_item WHERE id = o.object), (SELECT key FROM old_item WHERE id = o.source),
            (SELECT code FROM term WHERE field = 'basis' AND text = o.basis) | ifnull((SELECT code << 6 FROM term WHERE field = 'attribution' AND text = o.attribution), 0)
            | ifnull((SELECT code << 12 FROM term WHERE field = 'evidence' AND text = o.evidence), 0) | ifnull((SELECT code << 18 FROM term WHERE field = 'modality' AND text = o.modality), 0)
            | ifnull((SELECT code << 24 FROM term WHERE field = 'direction' AND text = o.direction), 0) | ifnull((SELECT code << 30 FROM term WHERE field = 'population' AND text = o.population), 0)
            | ifnull((SELECT code << 36 FROM term WHERE field = 'level' AND text = o.level), 0) | (SELECT code << 42 FROM term WHERE field = 'confidence' AND text = o.confidence)
            | (SELECT code << 48 FROM term WHERE field = 'status' AND text = o.status),
            o.private, (SELECT code FROM term WHERE field = 'coder' AND text = o.coder), (SELECT code FROM term WHERE field = 'date' AND text = o.date), o.year,
            ifnull((SELECT code FROM term WHERE field = 'jurisdiction' AND text = o.jurisdiction), 0), o.audience, o.paragraph, o.phrase, o.cites, o.details, o.seed
        FROM old_claim o;
        INSERT INTO cited SELECT claim, work FROM old_cited;
        INSERT INTO claim_audience SELECT i.key, a.audience FROM old_audience a JOIN old_item i ON i.id = a.claim;
        DROP TABLE old_item;
        DROP TABLE old_node;
        DROP TABLE old_claim;
        DROP TABLE old_cited;
        DROP TABLE old_audience;

        -- A page of a list lies in its order: ends and predicate, then id. What follows lets filters and chains do without the row.
        CREATE UNIQUE INDEX claim_id ON claim(id);
        CREATE INDEX claim_subject ON claim(subject, predicate, id, facets, private, object);
        CREATE INDEX claim_object ON claim(object, predicate, id, facets, private, subject);
        -- Whole numbers alone, for counts that go through very many claims.
        CREATE INDEX claim_ends ON claim(object, subject, predicate, facets, private, source);
        CREATE INDEX claim_source ON claim(source, predicate);
        CREATE INDEX claim_predicate ON claim(predicate, id);
        CREATE INDEX claim_paragraph ON claim(paragraph);
        CREATE INDEX claim_private ON claim(audience) WHERE audience <> '';
        CREATE INDEX cited_work ON cited(work, claim);
        CREATE VIEW item AS SELECT key, id FROM node UNION ALL SELECT key, id FROM claim;
        """,
        """
        -- The paragraphs beyond the first where a node or claim stands; the first is in its row.
        CREATE TABLE also_at(paragraph TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (paragraph, item)) WITHOUT ROWID, STRICT;
        INSERT INTO also_at SELECT DISTINCT p.value, i.key
        FROM (SELECT key, paragraph, details FROM node UNION ALL SELECT key, paragraph, details FROM claim) i JOIN json_each(i.details, '$.alsoAt') p
        WHERE p.value IS NOT i.paragraph;
        CREATE INDEX also_at_item ON also_at(item);
        """,
    ];

    /// <summary>In the header of every file from version 2 on.</summary>
    private const int ApplicationId = 1179075650;

    public static int Version => Steps.Length;

    /// <param name="target">The version wanted; tests make older ones.</param>
    /// <exception cref="StoreException">The database was made by a newer version of the program, or by another program.</exception>
    public static void Upgrade(SqliteConnection connection, string path, int? target = null)
    {
        if (ReadVersion(connection, path) == Version)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        for (var step = ReadVersion(connection, path); step < (target ?? Version); step++)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"{Steps[step]}; PRAGMA user_version = {step + 1};";
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <exception cref="StoreException">The database was made by a newer version of the program, or by another program.</exception>
    public static void Check(SqliteConnection connection, string path) => ReadVersion(connection, path);

    private static int ReadVersion(SqliteConnection connection, string path)
    {
        var version = Number(connection, "PRAGMA user_version");
        var ours = version switch
        {
            0 => Number(connection, "SELECT count(*) FROM sqlite_master") == 0,
            1 => Number(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'item', 'node', 'claim', 'cites')") == 5,
            _ => Number(connection, "PRAGMA application_id") == ApplicationId,
        };
        return !ours ? throw new StoreException($"The file {path} is a database of another program: choose another path for FrameworkGraph.")
            : version > Version ? throw new StoreException(
                $"The database {path} was made by a newer version of FrameworkGraph (schema {version}; this program knows {Version}): use that version, or move the file away and a new one is made.")
            : version;
    }

    private static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar());
    }
}
