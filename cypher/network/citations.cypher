// Which document each record cites, where in it, and the address of the document.
// params: none
// returns: id string, document string, url string, locator string
// mode: read
MATCH (n:CcnsoRecord)-[c:CITES]->(d:Document)
WHERE n.ccnsoHash IS NOT NULL AND NOT n:Key
RETURN n.id AS id, d.id AS document, d.sourceUrl AS url, c.locator AS locator
ORDER BY id, document, locator
