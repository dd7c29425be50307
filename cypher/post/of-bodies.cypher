// The posts of bodies, with their seats, and the first and the last day on which the body may have existed.
// params: keys list of string
// returns: key string, id string, roles list of string, complete boolean, seats integer, region string, start string, end string, bodyFrom string, bodyTo string
// mode: read
UNWIND $keys AS key
MATCH (b:CcnsoRecord {id: key})-[:HAS_POST]->(p:Post)
RETURN key, p.id AS id, p.roles AS roles, p.complete AS complete, p.seats AS seats, p.region AS region, p.start AS start, p.end AS end, b.possibleFrom AS bodyFrom, b.possibleTo AS bodyTo
ORDER BY key, p.sk
