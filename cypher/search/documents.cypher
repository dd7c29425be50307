// What can be searched: every record with a name, a title or a label, and its texts.
// params: none
// returns: id string, name string, title string, label string, unicode string, acronym string, aliases list of string, code string, number string or integer, city string, publisher string, summary string, purpose string, note string, topics list of string, territory list of string
// mode: read
MATCH (n:Node)
WHERE n.hash IS NOT NULL AND NOT n:Key AND coalesce(n.name, n.title, n.label) IS NOT NULL
CALL (n) {
  MATCH (n)-[:ABOUT]->(t:Topic)
  WITH t
  ORDER BY t.name
  RETURN collect(t.name) AS topics
}
RETURN n.id AS id, n.name AS name, n.title AS title, n.label AS label, n.unicode AS unicode, n.acronym AS acronym, n.aliases AS aliases, n.code AS code, n.number AS number, n.city AS city, n.publisher AS publisher, n.summary AS summary, n.purpose AS purpose, n.note AS note, topics, [(n)-[:DESIGNATES]->(t:Territory) | t.name] AS territory
ORDER BY id
