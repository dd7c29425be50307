// The status that records state, with the sources that can state it and their days.
// params: keys list of string
// returns: key string, status string, date string, document string, title string, locator string, shown string, supports list of string, published string, publishedNotBefore string, publishedNotAfter string, captured string, capturedNotBefore string, capturedNotAfter string
// mode: read
UNWIND $keys AS key
MATCH (n:CcnsoRecord {id: key})-[c:CITES]->(d:Document)
WHERE n.status IS NOT NULL
RETURN key, n.status AS status, n.date AS date, d.id AS document, d.title AS title, c.locator AS locator, c.shown AS shown, c.supports AS supports, d.published AS published, d.publishedNotBefore AS publishedNotBefore, d.publishedNotAfter AS publishedNotAfter, d.captured AS captured, d.capturedNotBefore AS capturedNotBefore, d.capturedNotAfter AS capturedNotAfter
ORDER BY key, document, locator
