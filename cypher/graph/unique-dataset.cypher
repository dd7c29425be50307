// There is one node that describes the loaded dataset.
// params: none
// returns: none
// mode: define
CREATE CONSTRAINT dataset_id_unique IF NOT EXISTS FOR (d:Dataset) REQUIRE d.id IS UNIQUE
