// Gives nodes the properties that their records now state, and removes all others.
// params: rows list of maps of properties
// returns: none
// mode: write
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n = row
