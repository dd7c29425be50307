// Every node of ours has an id of its own.
// params: none
// returns: none
// mode: define
CREATE CONSTRAINT node_id_unique IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE
