// Relationships of these types at records, which answers would show, though we did not write them.
// params: types list of string
// returns: id string, type string
// mode: read
MATCH (n:CcnsoRecord)-[r]-()
WHERE type(r) IN $types AND r.ccnsoHash IS NULL
RETURN n.id AS id, type(r) AS type
