import { join } from 'node:path';
import { loadStatements, type Statement } from './statement';

/** The folder `cypher/`, which stands beside `src/` and beside the built `dist/`. */
const FOLDER = join(__dirname, '..', '..', 'cypher');

const all = loadStatements(FOLDER);

/** The statement in `cypher/<name>.cypher`. */
export function statement(name: string): Statement {
  const found = all.get(name);
  if (!found) throw new Error(`There is no cypher/${name}.cypher.`);
  return found;
}

export function statementsUnder(prefix: string): Statement[] {
  return [...all.values()].filter(({ name }) => name.startsWith(prefix));
}
