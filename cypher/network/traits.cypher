// What tells records of one noun apart, whether it happened, and where a document is to be read.
// params: none
// returns: id string, kind string, role string, region string, acronym string, happened boolean, url string
// mode: read
MATCH (n:Node)
WHERE n.hash IS NOT NULL AND (n.kind IS NOT NULL OR n.role IS NOT NULL OR n.region IS NOT NULL OR n.acronym IS NOT NULL OR n.url IS NOT NULL)
RETURN n.id AS id, n.kind AS kind, n.role AS role, n.region AS region, n.acronym AS acronym, n.happened AS happened, n.url AS url
ORDER BY id
