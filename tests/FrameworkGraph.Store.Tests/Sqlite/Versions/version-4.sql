-- A database of schema version 4: the schema as it was then, and a little of what a program of that version put in it.
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
PRAGMA user_version = 4;
BEGIN;
UPDATE meta SET value = '07f8375b874be65d' WHERE name = 'release';
UPDATE meta SET value = '3' WHERE name = 'evidence';
UPDATE meta SET value = '3' WHERE name = 'workspace';
INSERT INTO item(id) VALUES ('barrier.governance-complexity');
INSERT INTO item(id) VALUES ('barrier.national-local-tension');
INSERT INTO item(id) VALUES ('claim.eccles-2017.barrier.national-local-tension--leads-to--outcome.efficiency');
INSERT INTO item(id) VALUES ('claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity');
INSERT INTO item(id) VALUES ('claim.own-e16b8b2589a526f7.programme.own-e16b8b2589a526f7--fits--element.cohen.location');
INSERT INTO item(id) VALUES ('claim.own-e16b8b2589a526f7.programme.own-e16b8b2589a526f7--fits--element.valentijn.case-management');
INSERT INTO item(id) VALUES ('claim.proposed.e7bd218502bdd2c5');
INSERT INTO item(id) VALUES ('coder.person.7a980bfd135d4716');
INSERT INTO item(id) VALUES ('coder.programmes-themselves');
INSERT INTO item(id) VALUES ('element.cohen.location');
INSERT INTO item(id) VALUES ('element.valentijn.case-management');
INSERT INTO item(id) VALUES ('enabler.direct-funding');
INSERT INTO item(id) VALUES ('enabler.trust-relationships');
INSERT INTO item(id) VALUES ('outcome.efficiency');
INSERT INTO item(id) VALUES ('programme.own-11ad3fe1d1c6c034');
INSERT INTO item(id) VALUES ('programme.own-e16b8b2589a526f7');
INSERT INTO item(id) VALUES ('work.black-2017');
INSERT INTO item(id) VALUES ('work.christie-commission-2011');
INSERT INTO item(id) VALUES ('work.eccles-2017');
INSERT INTO item(id) VALUES ('work.own-11ad3fe1d1c6c034');
INSERT INTO item(id) VALUES ('work.own-e16b8b2589a526f7');
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (18, 'barrier.national-local-tension', 'barrier', 'National priorities at odds with local needs', NULL, NULL, NULL, NULL, NULL, NULL, '', '{"definition":"What the centre demands does not fit what local partners need or want to do.","include":["National priorities against local needs","National targets against local outcomes"],"exclude":["Targets as such","Policy that changes often"],"notSame":[{"id":"barrier.performance-targets","why":"Targets can harm where nation and place agree."},{"id":"barrier.policy-change","why":"That is about change over time."}],"synonyms":["tension between national and local priorities"]}', ' national priorities at odds with local needs ', ' what the centre demands does not fit what local partners need or want to do tension between national and local priorities barrier national local tension ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (24, 'barrier.governance-complexity', 'barrier', 'Complex or unclear governance', NULL, NULL, NULL, NULL, NULL, NULL, '', '{"definition":"Governance arrangements so complex or unclear that decisions or lines of authority are in doubt.","include":["Unclear decision making","Tension between joint board and parent bodies","Lines of management that staff see differently"],"exclude":["Nobody answers for results"],"notSame":[{"id":"barrier.accountability-unclear","why":"That is who answers; governance may be complex and accountability plain."},{"id":"barrier.policy-change","why":"Law that is new is not yet governance that is unclear."}],"synonyms":["unclear governance"]}', ' complex or unclear governance ', ' governance arrangements so complex or unclear that decisions or lines of authority are in doubt unclear governance barrier governance complexity ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (66, 'enabler.trust-relationships', 'enabler', 'Trust and personal relationships', NULL, NULL, NULL, NULL, NULL, NULL, '', '{"definition":"Partners know and trust each other.","include":["Strong personal relationships","Time to let trust grow"],"exclude":["Contacts made as a result of a programme"],"notSame":[{"id":"outcome.trust-between-agencies","why":"That is trust as a result."},{"id":"enabler.respect-for-roles","why":"One source sets this against resting on personal relationships."},{"id":"enabler.history-of-collaboration","why":"That is one root of it."}],"synonyms":["trust"]}', ' trust and personal relationships ', ' partners know and trust each other trust enabler trust relationships ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (101, 'enabler.direct-funding', 'enabler', 'Direct funding of the joint body', NULL, NULL, NULL, NULL, NULL, NULL, '', '{"definition":"The joint body itself is paid directly.","include":["Direct funding of joint boards"],"exclude":["Enough funding"],"notSame":[{"id":"enabler.adequate-funding","why":"That is how much and how long."},{"id":"enabler.shared-resources","why":"That is pooling by partners."}]}', ' direct funding of the joint body ', ' the joint body itself is paid directly enabler direct funding ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (149, 'outcome.efficiency', 'outcome', 'Greater efficiency', NULL, NULL, NULL, NULL, NULL, NULL, '', '{"definition":"Services do as much with less, or more with the same.","include":["Better use of resources","Sharing overheads","Economies of scale"],"exclude":["Quality"],"notSame":[{"id":"outcome.cost-savings","why":"That is money saved."},{"id":"outcome.quality","why":"That is how good services are."}],"for":"services"}', ' greater efficiency ', ' services do as much with less or more with the same outcome efficiency ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (184, 'work.eccles-2017', 'work', 'Eccles 2017', 'presentation', NULL, NULL, NULL, 2017, 'Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides', '', '{"title":"Integration: What does the research tell us?","authors":["Andrew Eccles"],"container":"SUII November 6 2017","held":"slides","heldNote":"The wording of the slides with a list of reading. What the speaker said to them is not held, nor are the figures and pictures of several slides. Irony, emphasis and the weight given to a bullet cannot be known from the slides.","file":"003_cae311038746357f.txt","documentType":"slide deck of a talk","appraisal":"not appraised","reviewedSources":"partly-listed","independence":"How the research was chosen is not said. Well over half of the works named on the slides have no entry in the list of reading, and most of that list is never spoken of on a slide. Two listed works are by the speaker (Eccles 2012; Eccles & Petch 2011) and one of them carries a slide. Whether Heenan & Birrell 2006, Dowling et al 2004 and Brown et al 2003 rest on one another or on the same studies is not shown.","note":"The date on the title slide is November 6 2017. The abbreviation SUII is not spelled out."}', ' eccles 2017 ', ' integration what does the research tell us andrew eccles work eccles 2017 ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (806, 'element.cohen.location', 'element', 'Location of the integration workforce', 'construct', 'framework.cohen', NULL, 4, NULL, NULL, '', '{"definition":"How near to each other the professionals work who make up the integrated team, from separate sites to one shared room.","definitionSource":"own-words","observed":["Primary care and behavioural health on one site","A psychiatrist on the same site","Both kinds of professional in one workspace of the team"],"childrensWording":"Our wording, not the paper''s: do the staff of health, social care, school and other partners work apart, in one building, or in one room?","uncertainty":"The abstract says that context, above all the type of practice, influenced whether specialised services were on the same site, so location is partly given and not chosen."}', ' location of the integration workforce ', ' how near to each other the professionals work who make up the integrated team from separate sites to one shared room element cohen location ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (826, 'element.valentijn.case-management', 'element', 'Case management', 'feature', 'framework.valentijn', NULL, 3, NULL, NULL, '', '{"level":"micro","definition":"Care is coordinated for clients at high risk: risks are found, and there are policies and guidance for them.","definitionSource":"own-words","uncertainty":"Agreement of study 2''s experts on the domain: yes (62.5 per cent, coded CI, clinical integration by our reading). Read from the part of table 3 that a public search result shows; not checked against the whole table."}', ' case management ', ' care is coordinated for clients at high risk risks are found and there are policies and guidance for them element valentijn case management ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1262, 'work.christie-commission-2011', 'work', 'Christie Commission 2011', 'inquiry', NULL, NULL, NULL, 2011, 'Scotland', '', '{"title":"Commission on the future delivery of public services","authors":["Christie Commission"],"publisher":"Scottish Parliament","reference":"Scottish Parliament (2011) Commission on the future delivery of public services Edinburgh: Scottish Parliament.","citedAs":[{"as":"Christie Commission (2011)","at":"eccles-2017.p73"},{"as":"Christie Commission (2011)","at":"eccles-2017.p131"},{"as":"Scottish Parliament (2011) Commission on the future delivery of public services","at":"eccles-2017.p192","reason":"Resolved to the Christie Commission, with some doubt: the year is the same, both are a commission, the words quoted from Christie are about the delivery of public services, and no other commission is listed. The deck does not say that they are one."}],"appraisal":"not appraised","note":"The list gives the Scottish Parliament as author and as publisher; the slides give the Commission. How the Commission worked is not in the text held."}', ' christie commission 2011 ', ' commission on the future delivery of public services christie commission scottish parliament 2011 commission on the future delivery of public services edinburgh scottish parliament work christie commission 2011 ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1279, 'work.black-2017', 'work', 'Black 2017', 'briefing', NULL, NULL, NULL, 2017, 'Scotland', '', '{"title":"Health and Social Care Integration; one year on","authors":["Black, G."],"container":"Local Government Information Unit briefing","publisher":"LGiU","reference":"Black, G. (2017) Health and Social Care Integration; one year on. Local Government Information Unit briefing. Edinburgh: LGiU.","citedAs":[{"as":"Black, G. (2017) Health and Social Care Integration; one year on.","at":"eccles-2017.p153"},{"as":"Black, G. (2017)","at":"eccles-2017.p157"},{"as":"Black, G. (2017)","at":"eccles-2017.p175","reason":"The full reference is printed twice, here and at eccles-2017.p157."}],"appraisal":"not appraised","independence":"A briefing by an information unit of local government, on a dispute in which local government is a party."}', ' black 2017 ', ' health and social care integration one year on black g black g 2017 health and social care integration one year on local government information unit briefing edinburgh lgiu work black 2017 ', 1);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1340, 'programme.own-e16b8b2589a526f7', 'programme', 'Kept through versions', NULL, NULL, NULL, NULL, NULL, NULL, '', '{"description":"A team.","note":"Described by those who run it. What it says of itself is no evidence."}', ' kept through versions ', ' a team programme own e16b8b2589a526f7 ', 0);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1341, 'work.own-e16b8b2589a526f7', 'work', 'What Kept through versions says of itself', NULL, NULL, NULL, NULL, 2026, NULL, '', '{"note":"Described by those who run it. What it says of itself is no evidence."}', ' what kept through versions says of itself ', ' work own e16b8b2589a526f7 ', 0);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1342, 'coder.programmes-themselves', 'coder', 'The programmes themselves', 'person', NULL, NULL, NULL, NULL, NULL, '', '{"type":"person","description":"People who describe a programme that they run."}', ' the programmes themselves ', ' people who describe a programme that they run coder programmes themselves ', 0);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1343, 'programme.own-11ad3fe1d1c6c034', 'programme', 'Still a draft', NULL, NULL, NULL, NULL, NULL, NULL, 'local', '{"note":"Described by those who run it. What it says of itself is no evidence."}', ' still a draft ', ' programme own 11ad3fe1d1c6c034 ', 0);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1344, 'work.own-11ad3fe1d1c6c034', 'work', 'What Still a draft says of itself', NULL, NULL, NULL, NULL, 2026, NULL, 'local', '{"note":"Described by those who run it. What it says of itself is no evidence."}', ' what still a draft says of itself ', ' work own 11ad3fe1d1c6c034 ', 0);
INSERT INTO node(key, id, kind, label, type, home, paragraph, number, year, jurisdiction, audience, details, label_words, other_words, seed) VALUES (1345, 'coder.person.7a980bfd135d4716', 'coder', 'A contributor', 'person', NULL, NULL, NULL, NULL, NULL, '', '{"type":"person","description":"Somebody who proposed claims here."}', ' a contributor ', ' somebody who proposed claims here coder person 7a980bfd135d4716 ', 0);
INSERT INTO words(rowid, text) VALUES (18, ' national priorities at odds with local needs  what the centre demands does not fit what local partners need or want to do tension between national and local priorities barrier national local tension ');
INSERT INTO words(rowid, text) VALUES (24, ' complex or unclear governance  governance arrangements so complex or unclear that decisions or lines of authority are in doubt unclear governance barrier governance complexity ');
INSERT INTO words(rowid, text) VALUES (66, ' trust and personal relationships  partners know and trust each other trust enabler trust relationships ');
INSERT INTO words(rowid, text) VALUES (101, ' direct funding of the joint body  the joint body itself is paid directly enabler direct funding ');
INSERT INTO words(rowid, text) VALUES (149, ' greater efficiency  services do as much with less or more with the same outcome efficiency ');
INSERT INTO words(rowid, text) VALUES (184, ' eccles 2017  integration what does the research tell us andrew eccles work eccles 2017 ');
INSERT INTO words(rowid, text) VALUES (806, ' location of the integration workforce  how near to each other the professionals work who make up the integrated team from separate sites to one shared room element cohen location ');
INSERT INTO words(rowid, text) VALUES (826, ' case management  care is coordinated for clients at high risk risks are found and there are policies and guidance for them element valentijn case management ');
INSERT INTO words(rowid, text) VALUES (1262, ' christie commission 2011  commission on the future delivery of public services christie commission scottish parliament 2011 commission on the future delivery of public services edinburgh scottish parliament work christie commission 2011 ');
INSERT INTO words(rowid, text) VALUES (1279, ' black 2017  health and social care integration one year on black g black g 2017 health and social care integration one year on local government information unit briefing edinburgh lgiu work black 2017 ');
INSERT INTO words(rowid, text) VALUES (1340, ' kept through versions  a team programme own e16b8b2589a526f7 ');
INSERT INTO words(rowid, text) VALUES (1341, ' what kept through versions says of itself  work own e16b8b2589a526f7 ');
INSERT INTO words(rowid, text) VALUES (1342, ' the programmes themselves  people who describe a programme that they run coder programmes themselves ');
INSERT INTO words(rowid, text) VALUES (1343, ' still a draft  programme own 11ad3fe1d1c6c034 ');
INSERT INTO words(rowid, text) VALUES (1344, ' what still a draft says of itself  work own 11ad3fe1d1c6c034 ');
INSERT INTO words(rowid, text) VALUES (1345, ' a contributor  somebody who proposed claims here coder person 7a980bfd135d4716 ');
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (499, 'claim.eccles-2017.barrier.national-local-tension--leads-to--outcome.efficiency', 'barrier.national-local-tension', 'leads-to', 'outcome.efficiency', 'work.eccles-2017', 'coder.automated-1', '2026-11-22', 'eccles-2017.p74', 'miss opportunities to improve local outcomes', 'stated', 'direct', 'review-of-others', 'hedged', 'hinders', NULL, NULL, 'moderate', 'accepted', 2017, 'Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides', '', '["work.christie-commission-2011"]', '{"note":"Scotland. The tension can mean that efficiency is not improved; it is not said that it falls."}', 1, 0);
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (497, 'claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity', 'enabler.direct-funding', 'addresses', 'barrier.governance-complexity', 'work.eccles-2017', 'coder.automated-1', '2026-11-22', 'eccles-2017.p156', 'bringing clarity to governance arrangements', 'stated', 'direct', 'recommendation', 'hedged', 'helps', NULL, 'governance', 'high', 'disputed', 2017, 'Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides', '', '["work.black-2017"]', '{"note":"Scotland. One potential solution, expected and not observed.","reviewedBy":"person.7a980bfd135d4716","statusReason":"The sample was small."}', 1, 0);
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (2682, 'claim.own-e16b8b2589a526f7.programme.own-e16b8b2589a526f7--fits--element.cohen.location', 'programme.own-e16b8b2589a526f7', 'fits', 'element.cohen.location', 'work.own-e16b8b2589a526f7', 'coder.programmes-themselves', '2026-11-23', NULL, NULL, 'self-reported', 'own', NULL, NULL, NULL, NULL, NULL, 'high', 'accepted', 2026, NULL, '', NULL, '{"note":"Its own answers: Are primary care and behavioural health on one site? Yes."}', 0, 0);
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (2681, 'claim.own-e16b8b2589a526f7.programme.own-e16b8b2589a526f7--fits--element.valentijn.case-management', 'programme.own-e16b8b2589a526f7', 'fits', 'element.valentijn.case-management', 'work.own-e16b8b2589a526f7', 'coder.programmes-themselves', '2026-11-23', NULL, NULL, 'self-reported', 'own', NULL, NULL, NULL, NULL, NULL, 'high', 'accepted', 2026, NULL, '', NULL, '{"note":"Its own rating: established."}', 0, 0);
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (2683, 'claim.proposed.e7bd218502bdd2c5', 'enabler.trust-relationships', 'addresses', 'barrier.governance-complexity', 'work.eccles-2017', 'coder.person.7a980bfd135d4716', '2026-11-23', NULL, NULL, 'inferred', NULL, NULL, NULL, NULL, NULL, NULL, 'low', 'candidate', 2017, 'Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides', '', NULL, '{"rationale":"It seems so."}', 0, 0);
INSERT INTO cited(claim, work) VALUES (497, 1279);
INSERT INTO cited(claim, work) VALUES (499, 1262);
INSERT INTO programme(id, team, version, state, document, created, changed) VALUES ('programme.own-11ad3fe1d1c6c034', 'local', 1, 'Draft', '{"formatVersion":1,"kind":"programme-draft","name":"Still a draft","features":{},"constructs":{}}', '2026-11-23T03:08:59.8549678Z', '2026-11-23T03:08:59.8549678Z');
INSERT INTO programme(id, team, version, state, document, created, changed) VALUES ('programme.own-e16b8b2589a526f7', 'local', 2, 'Published', '{"formatVersion":1,"kind":"programme-draft","name":"Kept through versions","description":"A team.","features":{"element.valentijn.case-management":"established"},"constructs":{"element.cohen.location":{"one-site":"yes"}}}', '2026-11-23T03:08:59.3066265Z', '2026-11-23T03:08:59.7275920Z');
INSERT INTO proposal(claim, document) VALUES ('claim.proposed.e7bd218502bdd2c5', '{"Id":"claim.proposed.e7bd218502bdd2c5","Subject":"enabler.trust-relationships","Predicate":"addresses","Object":"barrier.governance-complexity","Source":"work.eccles-2017","Cites":[],"Paragraph":null,"Phrase":null,"Basis":"inferred","Attribution":null,"Evidence":null,"Modality":null,"Direction":null,"Population":null,"Level":null,"Confidence":"low","Status":"candidate","Coder":"coder.person.7a980bfd135d4716","Date":"2026-11-23","Year":2017,"Jurisdiction":"Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides","Details":{"rationale":"It seems so."}}');
INSERT INTO decision(claim, status, reason, actor, original_status, original_details) VALUES ('claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity', 'disputed', 'The sample was small.', 'person.7a980bfd135d4716', 'accepted', '{"note":"Scotland. One potential solution, expected and not observed."}');
INSERT INTO person(actor, issuer, subject, name, address) VALUES ('person.7a980bfd135d4716', 'local', 'local', NULL, NULL);
INSERT INTO event(number, at, actor, deed, subject, version, audience, team, before, after, reason, undoes, key, fingerprint) VALUES (1, '2026-11-23T03:08:59.3066265Z', 'person.7a980bfd135d4716', 'ProgrammeSaved', 'programme.own-e16b8b2589a526f7', 1, 'local', 'local', NULL, '{"team":"local","state":"Draft","created":"2026-11-23T03:08:59.3066265+00:00","content":{"formatVersion":1,"kind":"programme-draft","name":"Kept through versions","description":"A team.","features":{"element.valentijn.case-management":"established"},"constructs":{"element.cohen.location":{"one-site":"yes"}}}}', NULL, NULL, NULL, 'SaveProgramme-bd90d5e6e28c3b0e6904dc55d25086c4');
INSERT INTO event(number, at, actor, deed, subject, version, audience, team, before, after, reason, undoes, key, fingerprint) VALUES (2, '2026-11-23T03:08:59.7275920Z', 'person.7a980bfd135d4716', 'ProgrammePublished', 'programme.own-e16b8b2589a526f7', 2, '', 'local', '{"team":"local","state":"Draft","created":"2026-11-23T03:08:59.3066265+00:00","content":{"formatVersion":1,"kind":"programme-draft","name":"Kept through versions","description":"A team.","features":{"element.valentijn.case-management":"established"},"constructs":{"element.cohen.location":{"one-site":"yes"}}}}', '{"team":"local","state":"Published","created":"2026-11-23T03:08:59.3066265+00:00","content":{"formatVersion":1,"kind":"programme-draft","name":"Kept through versions","description":"A team.","features":{"element.valentijn.case-management":"established"},"constructs":{"element.cohen.location":{"one-site":"yes"}}}}', NULL, NULL, NULL, 'PublishProgramme-9902f108981cde56e48a5bbe16d864a0');
INSERT INTO event(number, at, actor, deed, subject, version, audience, team, before, after, reason, undoes, key, fingerprint) VALUES (3, '2026-11-23T03:08:59.8549678Z', 'person.7a980bfd135d4716', 'ProgrammeSaved', 'programme.own-11ad3fe1d1c6c034', 1, 'local', 'local', NULL, '{"team":"local","state":"Draft","created":"2026-11-23T03:08:59.8549678+00:00","content":{"formatVersion":1,"kind":"programme-draft","name":"Still a draft","features":{},"constructs":{}}}', NULL, NULL, NULL, 'SaveProgramme-e2c509e18ae07042a4a360f1ea2ff9c8');
INSERT INTO event(number, at, actor, deed, subject, version, audience, team, before, after, reason, undoes, key, fingerprint) VALUES (4, '2026-11-23T03:08:59.9219438Z', 'person.7a980bfd135d4716', 'ClaimDecided', 'claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity', 1, '', '', NULL, '{"status":"disputed","reason":"The sample was small.","by":"person.7a980bfd135d4716"}', 'The sample was small.', NULL, NULL, 'DecideClaim-cea43681b30e528f2548356dcc66121a');
INSERT INTO event(number, at, actor, deed, subject, version, audience, team, before, after, reason, undoes, key, fingerprint) VALUES (5, '2026-11-23T03:09:00.0542619Z', 'person.7a980bfd135d4716', 'ClaimProposed', 'claim.proposed.e7bd218502bdd2c5', 1, '', '', NULL, '{"Id":"claim.proposed.e7bd218502bdd2c5","Subject":"enabler.trust-relationships","Predicate":"addresses","Object":"barrier.governance-complexity","Source":"work.eccles-2017","Cites":[],"Paragraph":null,"Phrase":null,"Basis":"inferred","Attribution":null,"Evidence":null,"Modality":null,"Direction":null,"Population":null,"Level":null,"Confidence":"low","Status":"candidate","Coder":"coder.person.7a980bfd135d4716","Date":"2026-11-23","Year":2017,"Jurisdiction":"Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides","Details":{"rationale":"It seems so."}}', NULL, NULL, NULL, 'ProposeClaim-f6586f25ee0f8ee44bc0ac4084fa02fd');
COMMIT;
