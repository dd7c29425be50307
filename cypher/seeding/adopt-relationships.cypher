// Gives relationships that an earlier release wrote the hash by which we know ours.
// params: types list of string
// returns: none
// mode: write
MATCH (:CcnsoRecord)-[r]->(:CcnsoRecord)
WHERE type(r) IN $types AND r.hash IS NOT NULL AND size(r.hash) = 32
SET r.ccnsoHash = r.hash
REMOVE r.hash
