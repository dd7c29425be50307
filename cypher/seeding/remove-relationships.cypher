// Removes relationships that no record states any more.
// params: rows list of maps of from and hash
// returns: none
// mode: write
UNWIND $rows AS row
MATCH (a:CcnsoRecord {id: row.from})-[r]->(:CcnsoRecord)
WHERE r.ccnsoHash = row.hash
DELETE r
