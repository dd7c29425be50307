import { distance } from 'fastest-levenshtein';

/** What others call our settings, and slips in a name that is too short for `distance`. */
const MISTAKEN = ['PROT', 'POTR', 'OPRT', 'NEO4J_USERNAME', 'NEO4J_PASS', 'NEO4J_PWD', 'NEO4J_DB'];
/** Short names are near to too many others. */
const SHORTEST = 8;

/**
 * Whether somebody who set this variable meant one of our settings: it begins
 * with our prefix, or two slips of a key make one of our names of it. What
 * Neo4j itself reads, such as NEO4J_AUTH and NEO4J_dbms_…, is farther away.
 */
export function isMisspelt(
  name: string,
  value: string | undefined,
  settings: readonly string[],
): boolean {
  if (settings.includes(name) || isOfKubernetes(name, value)) return false;
  const upper = name.toUpperCase();
  return (
    upper.startsWith('CCNSO_') ||
    MISTAKEN.includes(upper) ||
    // Where names are told apart by case, `port` is not PORT.
    (settings.includes(upper) && process.platform !== 'win32') ||
    settings.some((known) => known.length >= SHORTEST && distance(upper, known) <= 2)
  );
}

/** Kubernetes tells each container of each service: `CCNSO_GRAPH_SERVICE_HOST`, `CCNSO_GRAPH_PORT=tcp://10.0.0.1:4000`, `CCNSO_GRAPH_PORT_4000_TCP_ADDR`. */
function isOfKubernetes(name: string, value = ''): boolean {
  return (
    /_SERVICE_(HOST|PORT)(_[A-Z0-9_]+)?$/.test(name) ||
    /_PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?$/.test(name) ||
    (name.endsWith('_PORT') && /^(tcp|udp|sctp):\/\//.test(value))
  );
}
