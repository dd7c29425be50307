// All relationships of one type with their ends and properties, to compute the fingerprint of what is stored.
// params: none
// returns: from string, to string, properties map
// names: RELATIONSHIP type
// mode: read
MATCH (a:Node)-[r:RELATIONSHIP]->(b:Node)
WHERE r.hash IS NOT NULL
RETURN a.id AS from, b.id AS to, properties(r) AS properties
