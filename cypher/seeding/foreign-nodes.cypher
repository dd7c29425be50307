// The ids of nodes with our label that no load has written: ours must not be created beside them.
// params: none
// returns: id string
// mode: read
MATCH (n:Node)
WHERE n.hash IS NULL AND n.id IS NOT NULL
RETURN n.id AS id
