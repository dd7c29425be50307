// Takes the node that stands for the dataset, so that two loads come one after the other.
// params: none
// returns: fingerprint string
// mode: write
MERGE (d:Dataset {id: 'ccnso-graph'})
SET d.lock = true
REMOVE d.lock
RETURN d.fingerprint AS fingerprint
