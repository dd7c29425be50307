// Gives nodes the label of their noun and the properties that their records now state, and removes all other properties.
// params: rows list of maps of properties
// returns: none
// names: Label noun
// mode: write
UNWIND $rows AS row
MATCH (n:CcnsoRecord {id: row.id})
SET n:Label
SET n = row
