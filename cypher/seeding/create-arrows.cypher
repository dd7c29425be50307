// Creates arrows of one type.
// params: rows list of maps of from and to and properties
// returns: none
// names: ARROW type
// mode: write
UNWIND $rows AS row
MATCH (a:Node {id: row.from})
MATCH (b:Node {id: row.to})
CREATE (a)-[r:ARROW]->(b)
SET r = row.properties
