// The records of these nouns, with everything that is stored about them and what their relationships of these types lead to.
// params: nouns list of string, types list of string
// returns: id string, properties map, targets list of lists of type and id
// mode: read
MATCH (n:CcnsoRecord)
WHERE n.ccnsoHash IS NOT NULL AND any(label IN labels(n) WHERE label IN $nouns)
RETURN n.id AS id, properties(n) AS properties, [(n)-[r]->(t:CcnsoRecord) WHERE type(r) IN $types | [type(r), t.id]] AS targets
ORDER BY id
