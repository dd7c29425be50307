// All nodes that are records, with what bounds them in time.
// params: none
// returns: id string, certainFrom string, certainTo string, expectedTo string, possibleFrom string, possibleTo string, date string, start string, end string, name string, kind string, established string, dissolved string, happened boolean, attested list of string, status string, sameAs list of string, due string, region string
// mode: read
MATCH (n:Node)
WHERE n.hash IS NOT NULL AND NOT n:Key
RETURN n.id AS id, n.certainFrom AS certainFrom, n.certainTo AS certainTo, n.expectedTo AS expectedTo, n.possibleFrom AS possibleFrom, n.possibleTo AS possibleTo, coalesce(n.date, n.published) AS date, n.start AS start, n.end AS end, coalesce(n.name, n.title, n.unicode) AS name, coalesce(n.type, n.kind, n.role) AS kind, n.established AS established, n.dissolved AS dissolved, n.happened AS happened, n.attested AS attested, n.status AS status, n.sameAs AS sameAs, n.due AS due, n.region AS region
ORDER BY id
