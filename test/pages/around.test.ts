import { render } from 'preact-render-to-string';
import {
  questionsFor,
  type AroundAsked,
  type AroundData,
} from '../../src/pages/around/around-data';
import { AroundDrawing } from '../../src/pages/around/around-drawing';
import { boxAt, grown, type Places } from '../../src/pages/around/around-places';
import { MOST_AROUND, shownAgain, stateOf, withAnswer } from '../../src/pages/around/around-state';
import { AroundView } from '../../src/pages/around/around-view';
import { tieLines } from '../../src/pages/around/tie-lines';
import { Sources } from '../../src/pages/record/sources';
import { HOSTILE } from './hostile';

const ASKED: AroundAsked = {
  id: 'committee:centre',
  depth: 1,
  only: [],
  relations: [],
  open: [],
  asOf: null,
};
const NOUNS = ['Person', 'Decision', 'Meeting'];

/** A record with so many neighbours. */
function answerWith(
  of: string,
  count: number,
  label = (id: string) => `Label of ${id}`,
): AroundData {
  const ids = Array.from({ length: count }, (_, index) => `${of}-${index}`);
  const node = (id: string, index: number) => ({
    record: {
      id,
      label: label(id),
      url: `http://x/r/${id}`,
      __typename: NOUNS[index % 3] as string,
    },
  });
  return {
    node: { ...node(of, 0).record },
    neighbourhood: {
      leftOut: 0,
      nodes: [of, ...ids].map(node),
      hops: ids.map((id) => ({
        from: { id },
        to: { id: of },
        links: [
          { record: null, relationships: [{ type: id.endsWith('1') ? 'TAKEN_BY' : 'PART_OF' }] },
        ],
      })),
    },
  };
}

const overlapping = (places: Places) => {
  const boxes = [...places.values()].map(boxAt);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      ),
  );
};

describe('the places around a record', () => {
  it('cover no name by another, and do not depend on chance', () => {
    const { places } = stateOf(ASKED, [answerWith(ASKED.id, 80)]);
    expect(places.size).toBe(81);
    expect(overlapping(places)).toEqual([]);
    expect(stateOf(ASKED, [answerWith(ASKED.id, 80)]).places).toEqual(places);
  });

  it('stay as they are when the drawing grows', () => {
    const before = stateOf(ASKED, [answerWith(ASKED.id, 30)]);
    const opened = { ...ASKED, open: ['committee:centre-7'] };
    const after = withAnswer(before, opened, answerWith('committee:centre-7', 12));
    expect(after.places.size).toBe(before.places.size + 12);
    for (const [id, place] of before.places) expect(after.places.get(id)).toEqual(place);
    expect(overlapping(after.places)).toEqual([]);
    // Who opens the address of the grown drawing sees the same.
    const answers = [answerWith(ASKED.id, 30), answerWith('committee:centre-7', 12)];
    expect(stateOf(opened, answers).places).toEqual(after.places);
  });

  it('stay when something else is chosen, and again when all is shown', () => {
    const all = stateOf(ASKED, [answerWith(ASKED.id, 9)]);
    const people = shownAgain({ ...all, asked: { ...ASKED, only: ['PERSON'] } });
    expect(people.part.shown.map(({ neighbour }) => neighbour.noun)).toEqual([
      'Person',
      'Person',
      'Person',
      'Person',
    ]);
    expect(shownAgain({ ...people, asked: ASKED }).places).toEqual(all.places);
    const taken = shownAgain({ ...all, asked: { ...ASKED, relations: ['TAKEN_BY'] } });
    expect(taken.part.ties.map(({ sort }) => sort)).toEqual(['TAKEN_BY']);
    expect(taken.part.shown).toHaveLength(2);
  });

  it('are given to newcomers about what they belong to, away from the centre', () => {
    const places = grown(
      new Map([
        ['centre', { x: 0, y: 0 }],
        ['left', { x: -400, y: 0 }],
      ]),
      [{ id: 'new', by: 'left' }],
    );
    expect(places.get('new')?.x).toBeLessThan(-400);
  });
});

describe('the drawing of what lies around a record', () => {
  it('has no more records than can be read, and says so', () => {
    const open = Array.from({ length: 12 }, (_, index) => `committee:centre-${index}`);
    const answers = [answerWith(ASKED.id, 60), ...open.map((id) => answerWith(id, 30))];
    const state = stateOf({ ...ASKED, open }, answers);
    expect(state.part.shown).toHaveLength(MOST_AROUND);
    expect(overlapping(state.places)).toEqual([]);
    const html = render(
      AroundView({ state, view: { fingerprint: null, address: '' }, link: ({ id }) => id }),
    );
    expect(html).toContain(`No more than ${MOST_AROUND} are drawn`);
  });

  it('says how many neighbours were left out', () => {
    const answer = answerWith(ASKED.id, 3);
    const cut = {
      ...answer,
      neighbourhood: { ...answer.neighbourhood, leftOut: 41 },
    } as AroundData;
    const state = stateOf(ASKED, [cut]);
    const html = render(
      AroundView({ state, view: { fingerprint: null, address: '' }, link: ({ id }) => id }),
    );
    expect(html).toContain('41 more are left out');
  });

  it('lays the words of lines on nothing else, or keeps them for whoever points there', () => {
    const { part, places } = stateOf(ASKED, [answerWith(ASKED.id, 60)]);
    const boxes = [...places.values()].map(boxAt);
    const lines = tieLines(part.ties, places, boxes);
    const shown = lines.filter(({ isCrowded }) => !isCrowded);
    expect(lines.length).toBeGreaterThan(shown.length);
    for (const { label } of shown)
      expect(
        boxes.some(
          ({ x, y, width, height }) =>
            label.x > x && label.x < x + width && label.y > y && label.y < y + height,
        ),
      ).toBe(false);
  });

  it('escapes what the data holds, says of each record what it is, and shows names in their direction', () => {
    const state = stateOf(ASKED, [
      answerWith(ASKED.id, 2, (id) => (id.endsWith('1') ? '.ישראל' : HOSTILE)),
    ]);
    const html = render(
      AroundDrawing({
        title: HOSTILE,
        state,
        sources: new Sources(({ id }) => `/r/${id}`),
        link: ({ id }) => `/r/${id}`,
      }),
    );
    expect(html).not.toMatch(/<script|<img|onerror="/);
    expect(html).toMatch(/direction="rtl"[^>]*>\.ישראל</);
    for (const kind of ['person', 'decision', 'meeting']) expect(html).toContain(`>${kind}</text>`);
  });

  it('asks for what is chosen, and for the neighbours of each record that is open', () => {
    const asked = { ...ASKED, only: ['PERSON'], relations: ['HOLDS.IN_BODY'], open: ['person:a'] };
    expect(questionsFor(asked)).toEqual([
      { of: ASKED.id, depth: 1, first: 60 },
      { of: ASKED.id, depth: 1, first: 60, types: ['PERSON'], relations: ['HOLDS', 'IN_BODY'] },
      { of: 'person:a', depth: 1, first: 30, types: ['PERSON'], relations: ['HOLDS', 'IN_BODY'] },
    ]);
  });
});
