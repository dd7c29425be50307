// What people held and where they had a place, by the first date that is known, as far as it may have held in a span.
// params: keys list of string, from string, to string, limit integer
// returns: key string, id string, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
CALL (key) {
  MATCH (:CcnsoRecord {id: key})-[:HOLDS|HAS_AFFILIATION]->(t:CcnsoRecord)
  WHERE t.possibleFrom <= $to AND t.possibleTo >= $from
  WITH t
  ORDER BY t.sk
  LIMIT $limit
  RETURN t
}
RETURN key, t.id AS id, t.certainFrom AS certainFrom, t.certainTo AS certainTo, t.expectedTo AS expectedTo, t.possibleFrom AS possibleFrom, t.possibleTo AS possibleTo
ORDER BY key, t.sk
