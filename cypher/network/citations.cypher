// Which document each record cites, and where in it.
// params: none
// returns: id string, document string, locator string
// mode: read
MATCH (n:Node)-[c:CITES]->(d:Document)
WHERE n.hash IS NOT NULL AND NOT n:Key
RETURN n.id AS id, d.id AS document, c.locator AS locator
ORDER BY id, document, locator
