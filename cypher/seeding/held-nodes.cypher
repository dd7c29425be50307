// Which of these nodes still have a relationship, and of what type; to be checked before they are removed.
// params: ids list of string
// returns: id string, relationship string
// mode: read
UNWIND $ids AS id
MATCH (n:CcnsoRecord {id: id})-[r]-()
RETURN n.id AS id, type(r) AS relationship
