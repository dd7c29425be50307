// Every node that we write has its own id.
// params: none
// returns: none
// mode: define
CREATE CONSTRAINT ccnso_record_id_unique IF NOT EXISTS FOR (n:CcnsoRecord) REQUIRE n.id IS UNIQUE
