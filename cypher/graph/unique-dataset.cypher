// There is one node that describes the loaded dataset.
// params: none
// returns: none
// mode: define
CREATE CONSTRAINT ccnso_dataset_id_unique IF NOT EXISTS FOR (d:CcnsoDataset) REQUIRE d.id IS UNIQUE
