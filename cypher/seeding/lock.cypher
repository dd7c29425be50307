// Locks the node that describes the dataset, so that loads run one after the other.
// params: none
// returns: fingerprint string
// mode: write
MERGE (d:Dataset {id: 'ccnso-graph'})
SET d.lock = true
REMOVE d.lock
RETURN d.fingerprint AS fingerprint
