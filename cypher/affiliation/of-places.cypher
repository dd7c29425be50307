// Who has or had a position with ccTLDs and organizations, or with the ccTLDs that these manage, as far as it may have held in a span.
// params: keys list of string, from string, to string
// returns: key string, person string, id string, places list of string, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
MATCH (:CcnsoRecord {id: key})<-[:MANAGED_BY*0..1]-(w:CcnsoRecord)<-[:AFFILIATED_WITH]-(a:Affiliation)<-[:HAS_AFFILIATION]-(p:Person)
WHERE a.possibleFrom <= $to AND a.possibleTo >= $from
RETURN key, p.id AS person, a.id AS id, [(a)-[c:CITES]->(d:Document) | d.id + ' ' + c.locator] AS places, a.certainFrom AS certainFrom, a.certainTo AS certainTo, a.expectedTo AS expectedTo, a.possibleFrom AS possibleFrom, a.possibleTo AS possibleTo
ORDER BY key, p.sk, a.sk
