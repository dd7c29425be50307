// Whether an earlier release has loaded a graph: it called its records by a label that others use as well.
// params: none
// returns: id string
// mode: read
MATCH (d:Dataset {id: 'ccnso-graph'})
WHERE d.fingerprint IS NOT NULL
RETURN d.id AS id
