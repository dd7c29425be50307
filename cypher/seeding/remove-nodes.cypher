// Removes nodes whose records are gone; a relationship that is not ours and still holds on to one makes this fail.
// params: ids list of string
// returns: none
// mode: write
UNWIND $ids AS id
MATCH (n:Node {id: id})
DELETE n
