import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { peopleStore } from './serving';

describe('an answer that is shown from plans, which `ask` compares with that of the executor', () => {
  let store: Store;
  beforeAll(async () => (store = await peopleStore()));
  afterAll(() => store.close());

  it.each(['__proto__', 'constructor', 'toString', 'then', '__typename'])(
    'has a field that is called %s',
    async (name) => {
      const { data, errors } = await ask(
        store,
        `{ ${name}: people { nodes { ${name}: name other: id } } }`,
      );
      expect(errors).toBeUndefined();
      const shown = Object.getOwnPropertyDescriptor(data, name)?.value as { nodes: object[] };
      expect(shown.nodes.map((node) => Object.keys(node))).toEqual(
        Array.from({ length: 3 }, () => [name, 'other']),
      );
    },
  );
});
