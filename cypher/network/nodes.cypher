// All nodes that are records, with all of their stored properties.
// params: none
// returns: id string, properties map
// mode: read
MATCH (n:CcnsoRecord)
WHERE n.ccnsoHash IS NOT NULL AND NOT n:Key
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
