// All nodes of one noun with all their properties, to compute the fingerprint of what is stored.
// params: none
// returns: properties map
// names: Label noun
// mode: read
MATCH (n:Label)
WHERE n.hash IS NOT NULL
RETURN properties(n) AS properties
