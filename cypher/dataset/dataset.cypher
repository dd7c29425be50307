// Which dataset the store holds; no row if none was ever loaded.
// params: none
// returns: fingerprint string, counts string, loadedAt string
// mode: read
MATCH (d:Dataset {id: 'ccnso-graph'})
WHERE d.fingerprint IS NOT NULL
RETURN d.fingerprint AS fingerprint, d.counts AS counts, d.loadedAt AS loadedAt
