// Removes what an earlier release said of the graph that it loaded.
// params: none
// returns: none
// mode: write
MATCH (d:Dataset {id: 'ccnso-graph'})
DELETE d
