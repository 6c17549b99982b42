-- A database of schema version 3: the schema as it was then, and a little of what a program of that version put in it.
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
PRAGMA user_version = 3;
BEGIN;
UPDATE meta SET value = '07f8375b874be65d' WHERE name = 'release';
UPDATE meta SET value = '1' WHERE name = 'evidence';
INSERT INTO item(id) VALUES ('barrier.governance-complexity');
INSERT INTO item(id) VALUES ('barrier.national-local-tension');
INSERT INTO item(id) VALUES ('claim.eccles-2017.barrier.national-local-tension--leads-to--outcome.efficiency');
INSERT INTO item(id) VALUES ('claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity');
INSERT INTO item(id) VALUES ('element.cohen.location');
INSERT INTO item(id) VALUES ('element.valentijn.case-management');
INSERT INTO item(id) VALUES ('enabler.direct-funding');
INSERT INTO item(id) VALUES ('enabler.trust-relationships');
INSERT INTO item(id) VALUES ('outcome.efficiency');
INSERT INTO item(id) VALUES ('work.black-2017');
INSERT INTO item(id) VALUES ('work.christie-commission-2011');
INSERT INTO item(id) VALUES ('work.eccles-2017');
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
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (499, 'claim.eccles-2017.barrier.national-local-tension--leads-to--outcome.efficiency', 'barrier.national-local-tension', 'leads-to', 'outcome.efficiency', 'work.eccles-2017', 'coder.automated-1', '2026-11-22', 'eccles-2017.p74', 'miss opportunities to improve local outcomes', 'stated', 'direct', 'review-of-others', 'hedged', 'hinders', NULL, NULL, 'moderate', 'accepted', 2017, 'Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides', '', '["work.christie-commission-2011"]', '{"note":"Scotland. The tension can mean that efficiency is not improved; it is not said that it falls."}', 1, 0);
INSERT INTO claim(key, id, subject, predicate, object, source, coder, date, paragraph, phrase, basis, attribution, evidence, modality, direction, population, level, confidence, status, year, jurisdiction, audience, cites, details, seed, private) VALUES (497, 'claim.eccles-2017.enabler.direct-funding--addresses--barrier.governance-complexity', 'enabler.direct-funding', 'addresses', 'barrier.governance-complexity', 'work.eccles-2017', 'coder.automated-1', '2026-11-22', 'eccles-2017.p156', 'bringing clarity to governance arrangements', 'stated', 'direct', 'recommendation', 'hedged', 'helps', NULL, 'governance', 'high', 'disputed', 2017, 'Scotland for most of the policy; England (Kerr, NHS reforms, Laming), Britain (Heenan & Birrell) and no place at all for other slides', '', '["work.black-2017"]', '{"note":"Scotland. One potential solution, expected and not observed.","reviewedBy":"person.7a980bfd135d4716","statusReason":"The sample was small."}', 1, 0);
INSERT INTO cited(claim, work) VALUES (497, 1279);
INSERT INTO cited(claim, work) VALUES (499, 1262);
COMMIT;
