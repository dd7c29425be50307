// Takes the node that stands for the dataset, so that two loads come one after the other.
// params: token string
// returns: fingerprint string
// mode: write
MERGE (d:Dataset {id: 'ccnso-graph'})
SET d.lock = $token
RETURN d.fingerprint AS fingerprint
