-- What programs with schema 2 wrote beside the rows of schema 1: follow-up, with lives. Never edited.
INSERT INTO family (id, name, title, fingerprint) VALUES (1, 'A/RES/61/901', 'Lighthouses of the northern coasts', 'c59b2f1e3d0a7746');
INSERT INTO family_member (family, position, document) VALUES (1, 0, 1);
INSERT INTO life (actor, settled, adopted, clause, due_day) VALUES (0, 99991231, 20061220, 1, 20070918);
INSERT INTO life (actor, settled, adopted, clause, due_day) VALUES (1, 99991231, 20061220, 1, 20070918);
INSERT INTO derived (name, rule_version, change) SELECT 'followup', 'rules-8', change FROM store_state;
