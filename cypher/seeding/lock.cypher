// Locks the node that describes the dataset, so that loads run one after the other.
// params: none
// returns: loadedAt string
// mode: write
MERGE (d:CcnsoDataset {id: 'ccnso-graph'})
SET d.lock = true
REMOVE d.lock
RETURN d.loadedAt AS loadedAt
