// Takes the label of a noun from nodes that are of another noun.
// params: ids list of string
// returns: none
// names: Label noun
// mode: write
UNWIND $ids AS id
MATCH (n:CcnsoRecord {id: id})
REMOVE n:Label
