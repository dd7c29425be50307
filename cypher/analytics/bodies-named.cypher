// The committees and organizations that have these natural keys, by the rank of the key.
// params: keys list of string
// returns: key string, id string, rank integer
// mode: read
UNWIND $keys AS key
MATCH (:Key {text: key})-[i:IDENTIFIES]->(b:CcnsoRecord)
RETURN key, b.id AS id, i.rank AS rank
ORDER BY key, rank, id
