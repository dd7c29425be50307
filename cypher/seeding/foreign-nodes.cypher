// The ids of nodes with our label that no load has written, so that none is created twice.
// params: none
// returns: id string
// mode: read
MATCH (n:CcnsoRecord)
WHERE n.ccnsoHash IS NULL AND n.id IS NOT NULL
RETURN n.id AS id
