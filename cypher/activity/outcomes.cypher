// What resulted from activities, and when.
// params: keys list of string
// returns: key string, id string, title string, date string
// mode: read
UNWIND $keys AS key
MATCH (:CcnsoRecord {id: key})<-[:RESULTED_FROM]-(o:CcnsoRecord)
RETURN key, o.id AS id, coalesce(o.title, o.name) AS title, coalesce(o.date, o.established) AS date
ORDER BY key, id
