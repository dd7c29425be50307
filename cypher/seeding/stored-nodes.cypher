// The nodes that we wrote, as they are now.
// params: none
// returns: labels list of string, properties map
// mode: read
MATCH (n:CcnsoRecord)
WHERE n.ccnsoHash IS NOT NULL
RETURN labels(n) AS labels, properties(n) AS properties
