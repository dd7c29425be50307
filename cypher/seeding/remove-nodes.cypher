// Removes nodes whose records are gone; fails if a relationship that we did not write still needs one.
// params: ids list of string
// returns: none
// mode: write
UNWIND $ids AS id
MATCH (n:CcnsoRecord {id: id})
DELETE n
