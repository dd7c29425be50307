// Who may have been in bodies on either of two days, with the role and the bounds of each tenure.
// params: keys list of string, first string, second string
// returns: key string, id string, role string, holder string, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
MATCH (:CcnsoRecord {id: key})<-[:IN_BODY]-(m:Membership)<-[:HOLDS]-(h:CcnsoRecord)
WHERE (m.possibleFrom <= $first AND m.possibleTo >= $first) OR (m.possibleFrom <= $second AND m.possibleTo >= $second)
RETURN key, m.id AS id, m.role AS role, h.id AS holder, m.certainFrom AS certainFrom, m.certainTo AS certainTo, m.expectedTo AS expectedTo, m.possibleFrom AS possibleFrom, m.possibleTo AS possibleTo
ORDER BY key, h.sk, m.sk
