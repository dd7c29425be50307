// Which dataset the store holds, and the version of the model in which it is stored; no row if none was ever loaded.
// params: none
// returns: fingerprint string, content string, model string, counts string, loadedAt string
// mode: read
MATCH (d:CcnsoDataset {id: 'ccnso-graph'})
WHERE d.fingerprint IS NOT NULL
RETURN d.fingerprint AS fingerprint, d.content AS content, d.model AS model, d.counts AS counts, d.loadedAt AS loadedAt
