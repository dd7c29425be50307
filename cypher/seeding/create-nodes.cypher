// Creates nodes of one noun.
// params: rows list of maps of properties
// returns: none
// names: Label noun
// mode: write
UNWIND $rows AS row
CREATE (n:CcnsoRecord:Label)
SET n = row
