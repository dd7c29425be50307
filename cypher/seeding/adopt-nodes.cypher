// Gives nodes that an earlier release wrote the label and the hash by which we know ours.
// params: none
// returns: none
// names: Label noun
// mode: write
MATCH (n:Node:Label)
WHERE size(labels(n)) = 2 AND n.hash IS NOT NULL AND size(n.hash) = 32 AND n.id IS NOT NULL
SET n:CcnsoRecord
SET n.ccnsoHash = n.hash
REMOVE n:Node
REMOVE n.hash
