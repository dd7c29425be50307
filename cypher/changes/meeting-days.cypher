// The first and last days of meetings, by their natural keys.
// params: keys list of string
// returns: key string, start string, end string
// mode: read
UNWIND $keys AS key
MATCH (:Key {text: key})-[:IDENTIFIES]->(m:Meeting)
RETURN key, m.start AS start, m.end AS end
ORDER BY key, m.sk
