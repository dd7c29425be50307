// The relationships that we wrote, as they are now.
// params: none
// returns: from string, type string, to string, properties map
// mode: read
MATCH (a:CcnsoRecord)-[r]->(b:CcnsoRecord)
WHERE r.ccnsoHash IS NOT NULL
RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties
