// The steps of the parts of policies that have happened, once for each of their sources, with the days of the sources.
// params: keys list of string
// returns: key string, policy string, policyTitle string, id string, kind string, title string, date string, document string, shown string, published string, publishedNotBefore string, publishedNotAfter string, captured string, capturedNotBefore string, capturedNotAfter string
// mode: read
UNWIND $keys AS key
MATCH (:CcnsoRecord {id: key})<-[:PART_OF]-(p:Policy)-[:HAS_MILESTONE]->(m:Milestone)-[c:CITES]->(d:Document)
WHERE m.happened
RETURN key, p.id AS policy, p.title AS policyTitle, m.id AS id, m.kind AS kind, m.title AS title, m.date AS date, d.id AS document, c.shown AS shown, d.published AS published, d.publishedNotBefore AS publishedNotBefore, d.publishedNotAfter AS publishedNotAfter, d.captured AS captured, d.capturedNotBefore AS capturedNotBefore, d.capturedNotAfter AS capturedNotAfter
ORDER BY key, m.sk, document, c.locator
