// The posts of bodies, with their seats.
// params: keys list of string
// returns: key string, id string, roles list of string, complete boolean, seats integer, region string, start string, end string
// mode: read
UNWIND $keys AS key
MATCH (:Node {id: key})-[:HAS_POST]->(p:Post)
RETURN key, p.id AS id, p.roles AS roles, p.complete AS complete, p.seats AS seats, p.region AS region, p.start AS start, p.end AS end
ORDER BY key, p.sk
