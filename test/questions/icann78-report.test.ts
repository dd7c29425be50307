import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { allStores } from '../support/engines';
import { APPOINTMENTS } from './icann78/appointments';
import { DECIDED } from './icann78/decided';
import { DISCUSSED } from './icann78/discussed';
import { DNS_ABUSE } from './icann78/dns-abuse';
import { GROUPS } from './icann78/groups';
import { ICANN79 } from './icann78/icann79';
import { JOINT_SESSIONS } from './icann78/joint-sessions';
import { MEMBERS_MEETING } from './icann78/members-meeting';
import { POLICIES } from './icann78/policies';
import { saidAt } from './icann78/report-question';
import { UNIVERSAL_ACCEPTANCE } from './icann78/universal-acceptance';

/** What the post-meeting report of the ccNSO on ICANN78 states, asked in ten requests. */
const QUESTIONS = [
  DECIDED,
  APPOINTMENTS,
  DISCUSSED,
  GROUPS,
  JOINT_SESSIONS,
  MEMBERS_MEETING,
  POLICIES,
  ICANN79,
  DNS_ABUSE,
  UNIVERSAL_ACCEPTANCE,
];

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** What is answered within the limits of one request, which is the same on every engine. */
async function answer(request: string): Promise<unknown> {
  const all = await Promise.all(stores.map(({ store }) => askAgain(store, request)));
  for (const { data, errors } of all) {
    expect(errors).toBeUndefined();
    expect(data).toEqual(all[0]?.data);
  }
  return all[0]?.data;
}

const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? (value as unknown[]).map(String).sort() : value;

describe.each(QUESTIONS)('$question', ({ request, facts }) => {
  let answered: unknown;
  beforeAll(async () => {
    answered = await answer(request);
  });

  it.each(facts)('%s', (_, place, says) => {
    const said = saidAt(answered, place);
    if (says instanceof RegExp) expect(said).toMatch(says);
    else expect(inOrder(said)).toEqual(inOrder(says));
  });
});

describe('the questions', () => {
  it('are ten, with the 84 facts of the report or more', () => {
    expect(QUESTIONS).toHaveLength(10);
    const facts = QUESTIONS.flatMap(({ question, facts }) =>
      facts.map(([fact]) => `${question} ${fact}`),
    );
    expect(new Set(facts).size).toBe(facts.length);
    expect(facts.length).toBeGreaterThanOrEqual(84);
  });

  it.each([
    ['a field', 'committee.topics', 'topics'],
    ['a record', 'committee.activities.survey-2023.date', 'survey-2023'],
    ['a field of one in a list', 'committee.activities.due', 'due'],
  ])('miss a fact when the answer has not %s', (_, place, missing) => {
    const found = { committee: { activities: { nodes: [{ id: 'activity:survey', date: null }] } } };
    expect(saidAt(found, 'committee.activities.survey.date')).toBeNull();
    expect(() => saidAt(found, place)).toThrow(`The answer has no ${missing} of ${place}.`);
  });
});
