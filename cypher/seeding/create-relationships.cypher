// Creates relationships of one type.
// params: rows list of maps of from and to and properties
// returns: none
// names: RELATIONSHIP type
// mode: write
UNWIND $rows AS row
MATCH (a:Node {id: row.from})
MATCH (b:Node {id: row.to})
CREATE (a)-[r:RELATIONSHIP]->(b)
SET r = row.properties
