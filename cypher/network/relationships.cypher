// All relationships that we wrote, by type and ends.
// params: none
// returns: from string, type string, to string, happened boolean
// mode: read
MATCH (a:CcnsoRecord)-[r]->(b:CcnsoRecord)
WHERE r.ccnsoHash IS NOT NULL AND NOT a:Key
RETURN a.id AS from, type(r) AS type, b.id AS to, r.happened AS happened
ORDER BY from, type, to
