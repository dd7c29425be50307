// What people held in bodies and where they had a position, by the first date that is known, with the places in documents that show each.
// params: keys list of string, from string, to string
// returns: key string, id string, places list of string, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
MATCH (:CcnsoRecord {id: key})-[:HOLDS|HAS_AFFILIATION]->(t:CcnsoRecord)
WHERE t.possibleFrom <= $to AND t.possibleTo >= $from
RETURN key, t.id AS id, [(t)-[c:CITES]->(d:Document) | d.id + ' ' + c.locator] AS places, t.certainFrom AS certainFrom, t.certainTo AS certainTo, t.expectedTo AS expectedTo, t.possibleFrom AS possibleFrom, t.possibleTo AS possibleTo
ORDER BY key, t.sk
