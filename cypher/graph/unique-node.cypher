// Every node that we write has its own id.
// params: none
// returns: none
// mode: define
CREATE CONSTRAINT node_id_unique IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE
