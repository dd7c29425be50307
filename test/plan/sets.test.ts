import { nounNamed } from '../../src/model/model';
import { CountingReader, ask } from '../support/ask';
import { embeddedRealStore } from '../support/engine';
import type { Store } from '../../src/store/port';

let store: Store;
beforeAll(() => {
  store = embeddedRealStore();
});
afterAll(() => store.close());

async function textOf(filter: string): Promise<string> {
  const reader = new CountingReader(store);
  const { errors } = await ask(reader, `{ people(filter: ${filter}) { nodes { id } } }`);
  expect(errors).toBeUndefined();
  return reader.sent[0]?.statement.text ?? '';
}

/** What stands within the braces of each COUNT. */
const counted = (text: string) => text.match(/COUNT \{(?:[^{}]|\{[^{}]*\})*\}/g) ?? [];

describe('a condition below a relation', () => {
  it('is met by a set of nodes, found once, where it goes on to many', async () => {
    const text = await textOf(
      '{ memberships: { some: { body: { committee: { memberships: { some: { role: { eq: CHAIR } } } } } } } }',
    );
    expect(text.match(/RETURN collect\(n\d+\) AS s\d/g)).toHaveLength(2);
    expect(text.indexOf('AS s1')).toBeLessThan(text.indexOf(`:${nounNamed('Person').name})`));
    expect(counted(text).filter((each) => each.lastIndexOf('COUNT') > 0)).toEqual([]);
  });

  it('is tested with the node that leads to it where it goes on to one', async () => {
    const text = await textOf(
      '{ memberships: { some: { body: { committee: { name: { contains: "c" } } } } } }',
    );
    expect(text).not.toContain('collect(n');
  });

  it('is never asked by EXISTS, for which the embedded engine goes through the graph', async () => {
    expect(await textOf('{ memberships: { none: { role: { eq: CHAIR } } } }')).not.toMatch(
      /EXISTS/,
    );
  });
});
