// The ids of nodes that lists of this noun would show, though we did not write them.
// params: none
// returns: id string
// names: Label noun
// mode: read
MATCH (n:Label)
WHERE n.sk > '' AND (NOT n:CcnsoRecord OR n.ccnsoHash IS NULL)
RETURN n.id AS id
