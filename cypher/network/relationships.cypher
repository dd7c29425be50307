// All relationships that we wrote, by type and ends.
// params: none
// returns: from string, type string, to string, happened boolean
// mode: read
MATCH (a:Node)-[r]->(b:Node)
WHERE r.hash IS NOT NULL AND NOT a:Key
RETURN a.id AS from, type(r) AS type, b.id AS to, r.happened AS happened
ORDER BY from, type, to
