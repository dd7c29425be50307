import { coverage } from '../../src/cli/coverage';
import { VERSION } from '../../src/kernel/version';
import { COVERAGE, type GraphCoverage } from '../../src/memory/coverage/coverage';
import { Snapshot } from '../../src/memory/snapshot';
import { embeddedRealStore } from '../support/engine';

const told: string[] = [];
/** What the command has to say. */
let computed: GraphCoverage;
beforeAll(async () => {
  const store = embeddedRealStore();
  computed = await new Snapshot(store).get(COVERAGE);
  await store.close();
  jest.spyOn(console, 'log').mockImplementation((text: string) => told.push(text));
});
beforeEach(() => told.splice(0));
afterAll(() => jest.restoreAllMocks());

describe('npm run coverage', () => {
  it('prints a table by year and one by type, in columns', async () => {
    await coverage([]);
    const { years, types } = computed;
    const lines = (told[0] ?? '').split('\n');
    expect(lines).toHaveLength(years.length + types.length + 5);
    const [year] = years;
    expect(lines[2]).toMatch(new RegExp(`^${year?.year} +${year?.seats.certain} +`));
    const ofPeople = lines.find((line) => line.startsWith('Person')) ?? '';
    expect(ofPeople).toMatch(/ – +\d+ +\d+$/);
    const widths = new Set(lines.slice(1, years.length + 2).map(({ length }) => length));
    expect(widths.size).toBe(1);
  });

  it('prints all of it as JSON, as the report of the next release reads it', async () => {
    await coverage(['--json']);
    expect(JSON.parse(told[0] ?? '')).toEqual({ version: VERSION, ...computed });
  });

  it('refuses other options', async () => {
    await expect(coverage(['--jsn'])).rejects.toThrow(
      /Unknown option '--jsn'. Usage: ccnso-graph coverage \[--json\]/,
    );
  });
});
