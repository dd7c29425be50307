// Who held certain roles in bodies, by the first date that is known, with a limit for each body.
// params: keys list of string, roles list of string, limit integer
// returns: key string, id string, role string, holder string, start string, end string, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
CALL (key) {
  MATCH (:Node {id: key})<-[:IN_BODY]-(m:Membership)<-[:HOLDS]-(h:Node)
  WHERE m.role IN $roles
  WITH m, h
  ORDER BY m.sk
  LIMIT $limit
  RETURN m, h
}
RETURN key, m.id AS id, m.role AS role, h.id AS holder, m.start AS start, m.end AS end, m.certainFrom AS certainFrom, m.certainTo AS certainTo, m.expectedTo AS expectedTo, m.possibleFrom AS possibleFrom, m.possibleTo AS possibleTo
ORDER BY key, m.sk
