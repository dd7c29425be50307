// Which of these nodes still have an arrow, and of what type: asked before they are removed.
// params: ids list of string
// returns: id string, arrow string
// mode: read
UNWIND $ids AS id
MATCH (n:Node {id: id})-[r]-()
RETURN n.id AS id, type(r) AS arrow
