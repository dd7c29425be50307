import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { pathRows, type PathsData } from '../../src/pages/paths/path-rows';
import { PathsPicture } from '../../src/pages/paths/paths-picture';
import { SourceList, Sources } from '../../src/pages/record/sources';
import type { View } from '../../src/pages/view';
import { HOSTILE } from './hostile';

const record = (id: string, label = id) => ({ id, label });
const citation = (locator: string) =>
  ({ locator, document: { id: 'document:d', label: 'Minutes' } }) as never;
const view = { base: '/', address: '', fingerprint: null } as View;

const DATA: PathsData = {
  paths: [
    {
      length: 3,
      steps: [
        {
          from: record('person:a', HOSTILE),
          to: record('committee:b'),
          links: [
            {
              record: { ...record('membership:m'), role: 'VICE_CHAIR' },
              relationships: [
                { type: 'HOLDS', along: true, citations: [citation('page 1')] },
                { type: 'IN_BODY', along: true, citations: [citation('page 1')] },
              ],
            },
          ],
        },
        {
          from: record('committee:b'),
          to: record('cctld:c', '.ישראל'),
          links: [
            {
              record: null,
              relationships: [{ type: 'REGARDS', along: false, citations: [citation('page 2')] }],
            },
          ],
        },
      ],
    },
  ],
};

describe('paths', () => {
  it('have each relation go its own way, and memberships called by their role', () => {
    const [row] = pathRows(DATA);
    expect(row?.records.map(({ id }) => id)).toEqual(['person:a', 'committee:b', 'cctld:c']);
    expect(
      row?.hops.map(({ way, ties }) => [
        way,
        ties.map((tie) => `${tie.from} ${tie.word} ${tie.to}`),
      ]),
    ).toEqual([
      ['forward', ['person:a vice chair committee:b']],
      ['back', ['cctld:c regards committee:b']],
    ]);
  });

  it('lead from each arrow and each row of the table to its sources', () => {
    const sources = new Sources(({ id }) => `/r/${id}`);
    const html = render(PathsPicture({ data: DATA, sources, view }));
    const list = render(SourceList({ sources }) as VNode);
    for (const number of [1, 2]) {
      expect(html.split(`href="#source-${number}"`)).toHaveLength(3);
      expect(list).toContain(`id="source-${number}"`);
    }
  });

  it('escape what the data holds, and show names in their direction', () => {
    const html = render(
      PathsPicture({ data: DATA, sources: new Sources(({ id }) => `/r/${id}`), view }),
    );
    expect(html).not.toMatch(/<script|<img|onerror="/);
    expect(html).toMatch(/direction="rtl"[^>]*>\.ישראל</);
  });

  it('say where nothing connects two records', () => {
    const html = render(
      PathsPicture({ data: { paths: [] }, sources: new Sources(({ id }) => `/r/${id}`), view }),
    );
    expect(html).toContain('Nothing on record connects the two.');
  });
});
