// Who held which role in bodies, by the first date that is known, with the times of each term and its post.
// params: keys list of string
// returns: key string, id string, holder string, body string, role string, region string, posts list of string, start string, end string, attested list of string, shownIn list of string, startIn string, endIn string, announced string, inferred string, startNotBefore string, startNotAfter string, endNotBefore string, endNotAfter string, termYears integer, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
MATCH (b:CcnsoRecord {id: key})<-[:IN_BODY]-(m:Membership)<-[:HOLDS]-(h:CcnsoRecord)
RETURN key, m.id AS id, h.id AS holder, b.id AS body, m.role AS role, m.region AS region, [(m)-[:IN_POST]->(p:Post) | p.id] AS posts, m.start AS start, m.end AS end, m.attested AS attested, m.shownIn AS shownIn, m.startIn AS startIn, m.endIn AS endIn, m.announced AS announced, m.inferred AS inferred, m.startNotBefore AS startNotBefore, m.startNotAfter AS startNotAfter, m.endNotBefore AS endNotBefore, m.endNotAfter AS endNotAfter, m.termYears AS termYears, m.certainFrom AS certainFrom, m.certainTo AS certainTo, m.expectedTo AS expectedTo, m.possibleFrom AS possibleFrom, m.possibleTo AS possibleTo
ORDER BY key, m.sk
