// The nodes that we wrote, each with the hash of its properties.
// params: none
// returns: id string, hash string
// mode: read
MATCH (n:Node)
WHERE n.hash IS NOT NULL
RETURN n.id AS id, n.hash AS hash
