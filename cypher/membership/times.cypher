// When memberships and affiliations held, as sources tell, with the bounds that follow.
// params: keys list of string
// returns: key string, start string, end string, attested list of string, shownIn list of string, startIn string, endIn string, announced string, inferred string, startNotBefore string, startNotAfter string, endNotBefore string, endNotAfter string, termYears integer, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
MATCH (t:CcnsoRecord {id: key})
RETURN key, t.start AS start, t.end AS end, t.attested AS attested, t.shownIn AS shownIn, t.startIn AS startIn, t.endIn AS endIn, t.announced AS announced, t.inferred AS inferred, t.startNotBefore AS startNotBefore, t.startNotAfter AS startNotAfter, t.endNotBefore AS endNotBefore, t.endNotAfter AS endNotAfter, t.termYears AS termYears, t.certainFrom AS certainFrom, t.certainTo AS certainTo, t.expectedTo AS expectedTo, t.possibleFrom AS possibleFrom, t.possibleTo AS possibleTo
ORDER BY key
