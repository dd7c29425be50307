// Removes relationships that no record states any more.
// params: rows list of maps of from and hash
// returns: none
// mode: write
UNWIND $rows AS row
MATCH (a:Node {id: row.from})-[r]->(:Node)
WHERE r.hash = row.hash
DELETE r
