/** The real graph many times over, for asking how answers grow with the data. */

/** What all copies share, so that it becomes a hub: topics, territories, and the largest bodies. */
const SHARED =
  /^(topic|territory):|^(committee:ccnso-council|organization:ccnso|meeting:icann\d+)$/;

/** A graph of so many copies. Ids, and the keys of records, of every copy but the first end in its number, as no id of ours does. */
export function timesOver(graph, times) {
  const nodes = [...graph.nodes];
  const relationships = [...graph.relationships];
  const shared = (id) => SHARED.test(id);
  const plain = graph.relationships.filter(({ type }) => type !== 'IDENTIFIES');
  const records = graph.nodes.filter(({ label, id }) => label !== 'Key' && !shared(id));
  for (let copy = 2; copy <= times; copy++) {
    const named = (id) => (shared(id) ? id : `${id}~${copy}`);
    for (const node of records) {
      const properties = { ...node.properties, id: named(node.id) };
      nodes.push({ ...node, id: named(node.id), properties });
    }
    for (const relationship of plain) {
      const [from, to] = [named(relationship.from), named(relationship.to)];
      if (from !== relationship.from || to !== relationship.to) relationships.push({ ...relationship, from, to });
    }
  }
  const counts = {};
  for (const { label } of nodes) counts[label] = (counts[label] ?? 0) + 1;
  return { ...graph, nodes, relationships, counts };
}
