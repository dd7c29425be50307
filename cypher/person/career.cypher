// What people held and where they had a place, by the first date that is known.
// params: keys list of string, limit integer
// returns: key string, id string, possibleFrom string, possibleTo string
// mode: read
UNWIND $keys AS key
CALL (key) {
  MATCH (:Node {id: key})-[:HOLDS|HAS_AFFILIATION]->(t:Node)
  WITH t
  ORDER BY t.sk
  LIMIT $limit
  RETURN t
}
RETURN key, t.id AS id, t.possibleFrom AS possibleFrom, t.possibleTo AS possibleTo
ORDER BY key, t.sk
