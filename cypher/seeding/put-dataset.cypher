// Records which dataset the store now holds, and the version of the model in which it is stored.
// params: fingerprint string, content string, model string, counts string, loadedAt string
// returns: none
// mode: write
MATCH (d:CcnsoDataset {id: 'ccnso-graph'})
SET d.fingerprint = $fingerprint, d.content = $content, d.model = $model, d.counts = $counts, d.loadedAt = $loadedAt
