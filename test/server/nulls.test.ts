import type { ApolloServer } from '@apollo/server';
import { GraphQLString } from 'graphql';
import { Snapshot } from '../../src/memory/snapshot';
import { createApolloServer } from '../../src/server/graphql/apollo';
import type { Context } from '../../src/server/graphql/context';
import { loadGraph } from '../../src/seeding/load';
import type { Graph } from '../../src/seeding/graph';
import type { Store } from '../../src/store/port';
import { madeUpGraph } from '../contract/made-up';
import { theSchema } from '../support/ask';
import { embeddedRealStore, embeddedStore, realGraph } from '../support/engine';
import { answerTo, Asker, SIBLING_ANSWER, type Answered } from './nulls/asked';
import { call, inputPlaces, placesOf, selectionOf } from './nulls/places';
import { objectOf } from './nulls/values';
import { expectedOf, type Expected } from './nulls/variants';
import { peopleStore } from './serving';

const logged: unknown[] = [];
const stores: Store[] = [];
let server: ApolloServer<Context>;
let real: Asker;
/** A graph with a few records of each noun and every relationship tells as much as the real one, in half of the time. */
let madeUp: Asker;
const MADE_UP = madeUpGraph(1);
/** What a filter means is decided without records, and a graph of three people is fast. */
let small: Asker;
beforeAll(async () => {
  server = createApolloServer(theSchema(), (fields) => logged.push(fields));
  stores.push(embeddedRealStore(), embeddedStore(), await peopleStore());
  [real, madeUp, small] = stores.map((store) => new Asker(server, store, new Snapshot(store))) as [
    Asker,
    Asker,
    Asker,
  ];
  await loadGraph(stores[1]!, MADE_UP);
});
afterAll(async () => {
  await server.stop();
  await Promise.all(stores.map((store) => store.close()));
});

/** Something that can be null, with the ways to ask for it. */
interface Case {
  readonly name: string;
  readonly expected: Expected;
  readonly write: (text: string | null) => string;
  /** A condition of a filter must not be null; elsewhere null counts as not given. */
  readonly isCondition: boolean;
}

const seen = new Set<string>();

/** What is wrong with the answers to one case. */
async function faultsOf(
  asker: Asker,
  { name, expected, write, isCondition }: Case,
): Promise<string[]> {
  const faults: string[] = [];
  const check = (is: boolean, what: string) => {
    if (!is) faults.push(`${name}: ${what}`);
  };
  const valid = [expected.absent, expected.null, expected.given, expected.fieldErrors];
  const answered = await asker.ask(valid.flat(), write, isDear(name));
  check(
    answered.status === 200,
    `has status ${answered.status}, ${JSON.stringify(answered.errors)}`,
  );
  check(isSame(answered.data?.['sibling'], SIBLING_ANSWER), 'takes its sibling away');
  check(!answered.errors.some(isInternal), 'is a fault of the server');
  const asked = (variants: Expected['null']) =>
    variants.map((variant) => JSON.stringify(answerTo(answered, variant)));
  for (const group of valid.slice(0, 3)) {
    const answers = asked(group);
    const names = group.map((each) => each.name).join();
    check(new Set(answers).size <= 1, `differs between ${names}: ${answers.join()}`);
  }
  const [nothing, none] = [asked(expected.absent)[0], asked(expected.null)[0]];
  if (isCondition) check(!none || none.includes('is null; expected'), `takes null for ${none}`);
  else check(!none || none === nothing, `takes null for ${none} and not for ${nothing}`);
  for (const answer of asked(expected.fieldErrors))
    check(/must not be null|has invalid value/.test(answer), `is not told: ${answer}`);
  // These depend on nothing but the type.
  const refused = seen.has(expected.type) ? [] : [...expected.invalid, ...expected.requestErrors];
  seen.add(expected.type);
  for (const variant of refused) {
    const { status, data, errors } = await asker.ask([variant], write);
    const code = expected.invalid.includes(variant) ? 'VALIDATION_FAILED' : 'BAD_REQUEST';
    const codes = errors.map(({ extensions }) => extensions?.['code']);
    check(
      status === 400 &&
        data === undefined &&
        codes.length > 0 &&
        codes.every((each) => each === code),
      `is not refused with ${variant.name}: ${status}, ${JSON.stringify(errors)}`,
    );
  }
  return faults;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isInternal = ({ extensions }: Answered['errors'][number]) =>
  extensions?.['code'] === 'INTERNAL';

/** A request may draw only one network. */
const isDear = (name: string) => name.startsWith('Analytics.network(');
const isMeasure = ({ name }: Case) => name.startsWith('Analytics.');
const isFilter = (type: string) => /Filter$|^Some/.test(type);

function argumentCases(graph: Graph): Case[] {
  return placesOf(graph).flatMap(({ name, field, around }) =>
    field.args.map((arg) => ({
      name: `${name}(${arg.name})`,
      expected: expectedOf(arg),
      write: (text) => around(call(field, { [arg.name]: text }, selectionOf(field))),
      isCondition: false,
    })),
  );
}

async function inputCases(): Promise<Case[]> {
  return inputPlaces(placesOf(await realGraph())).flatMap(({ type, place, argument, around }) =>
    Object.values(type.getFields()).map((input) => ({
      name: `${type.name}.${input.name}`,
      expected: expectedOf(input),
      write: (text) => {
        const value = around(objectOf(type, { [input.name]: text }));
        return place.around(
          call(place.field, { [argument.name]: value }, selectionOf(place.field)),
        );
      },
      isCondition: isFilter(type.name),
    })),
  );
}

/** What is wrong with the answers to all cases, of which the engine answers a few at once. */
async function faultsOfAll(asker: Asker, cases: readonly Case[]): Promise<string[]> {
  const faults: string[] = [];
  for (let start = 0; start < cases.length; start += 8) {
    const some = cases.slice(start, start + 8).map((each) => faultsOf(asker, each));
    faults.push(...(await Promise.all(some)).flat());
  }
  return faults;
}

describe('null, a missing variable and a default mean what the specification says', () => {
  it('in every argument', async () => {
    // There are no measures of dates that cannot be.
    const [measured, others] = [argumentCases(await realGraph()), argumentCases(MADE_UP)].map(
      (cases, index) => cases.filter((each) => isMeasure(each) === (index === 0)),
    ) as [Case[], Case[]];
    expect(measured.length + others.length).toBeGreaterThan(900);
    expect(measured.length).toBeGreaterThan(20);
    expect(await faultsOfAll(real, measured)).toEqual([]);
    expect(await faultsOfAll(madeUp, others)).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('in every field of an input', async () => {
    const cases = await inputCases();
    expect(cases.length).toBeGreaterThan(550);
    expect(await faultsOfAll(small, cases)).toEqual([]);
    expect(logged).toEqual([]);
  });

  it.each([
    ['a missing variable is told from nothing', '$missing', 'differs between absent,missing'],
    ['null is told from nothing', '$isNull', 'differs between literalNull,isNull'],
  ])('and it is seen when %s', async (_, wrong, message) => {
    const write = (text: string | null) =>
      `people(first: ${text === wrong ? 1 : 2}, after: ${text ?? 'null'}) { nodes { id } }`;
    const expected = expectedOf({ type: GraphQLString });
    const faults = await faultsOf(small, { name: 'x', expected, write, isCondition: false });
    expect(faults.join()).toContain(message);
  });

  it('and it is seen when the whole request fails', async () => {
    const write = (text: string | null) => `people(first: ${text ?? 'null'}) { totalCount }`;
    const expected = expectedOf({ type: GraphQLString });
    const faults = await faultsOf(small, { name: 'x', expected, write, isCondition: false });
    expect(faults).toContainEqual('x: takes its sibling away');
  });
});
