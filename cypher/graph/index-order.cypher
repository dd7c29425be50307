// Lists of a noun are read in the order of their sort key.
// params: none
// returns: none
// names: Label noun
// mode: define
CREATE INDEX order_Label IF NOT EXISTS FOR (n:Label) ON (n.sk)
