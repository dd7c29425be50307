// Creates relationships of one type.
// params: rows list of maps of from and to and properties
// returns: none
// names: RELATIONSHIP type
// mode: write
UNWIND $rows AS row
MATCH (a:CcnsoRecord {id: row.from})
MATCH (b:CcnsoRecord {id: row.to})
CREATE (a)-[r:RELATIONSHIP]->(b)
SET r = row.properties
