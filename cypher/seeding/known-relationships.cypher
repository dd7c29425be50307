// The relationships that we wrote, each with the hash of its type, ends and properties.
// params: none
// returns: from string, hash string
// mode: read
MATCH (a:Node)-[r]->(:Node)
WHERE r.hash IS NOT NULL
RETURN a.id AS from, r.hash AS hash
