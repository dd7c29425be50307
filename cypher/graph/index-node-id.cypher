// Nodes are looked up by id; a constraint is an index on Neo4j, but not on the embedded engine.
// params: none
// returns: none
// mode: define
CREATE INDEX ccnso_record_id IF NOT EXISTS FOR (n:CcnsoRecord) ON (n.id)
