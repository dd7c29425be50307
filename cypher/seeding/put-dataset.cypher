// Records which dataset the store now holds.
// params: fingerprint string, counts string, loadedAt string
// returns: none
// mode: write
MATCH (d:Dataset {id: 'ccnso-graph'})
SET d.fingerprint = $fingerprint, d.counts = $counts, d.loadedAt = $loadedAt
