// Everything that is stored about these records.
// params: ids list of string
// returns: id string, properties map
// mode: read
UNWIND $ids AS id
MATCH (n:CcnsoRecord {id: id})
RETURN id, properties(n) AS properties
ORDER BY id
