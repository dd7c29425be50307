// Natural keys and former ids are looked up by their text.
// params: none
// returns: none
// mode: define
CREATE INDEX key_text IF NOT EXISTS FOR (k:Key) ON (k.text)
