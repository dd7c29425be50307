import type { Field } from '../../src/model/noun';
import { NOUNS } from '../../src/model/model';
import { cited, item, problemsOf, record } from './files';

const lines = (section: string, id: string, ...fields: string[]) =>
  problemsOf({ 'a.yaml': record(section, id, ...fields, cited()) }).filter(
    (line) => !line.endsWith('is missing'),
  );

const COUNTRY =
  'country must be an assigned code of ISO 3166-1 alpha-2 in upper case, such as "IL", not';
const CODE =
  'code must be a code of ISO 3166-1 alpha-2 in upper case, today\'s, a former or a reserved one, such as "IL", not';
const LABEL =
  'aLabel must be a label of the root zone in lower case without a dot, such as "il" or "xn--4dbrk0ce", not';

describe('a code', () => {
  it.each(['no', 'No', 'NOR', 'Norway', 'ZZ', 'XK', 'EU', 'UK', 'AN', 'QQ'])(
    'of a country is not %s',
    (code) => {
      expect(lines('meetings', 'meeting:x', `country: "${code}"`)).toEqual([
        `a.yaml:3: meeting:x: ${COUNTRY} "${code}"`,
      ]);
    },
  );

  it('of Norway may stand without quotes', () => {
    expect(lines('meetings', 'meeting:x', 'country: NO')).toEqual([]);
  });

  it.each(['no', 'Norway', 'ZZ', 'QQ', 'U1'])('of a territory is not %s', (code) => {
    expect(lines('territories', 'territory:x', `code: "${code}"`)).toEqual([
      `a.yaml:3: territory:x: ${CODE} "${code}"`,
    ]);
  });

  it.each(['NO', 'EU', 'UK', 'AC', 'AN', 'YU', 'TP', 'SU'])('of a territory may be %s', (code) => {
    expect(lines('territories', 'territory:x', `code: "${code}"`)).toEqual([]);
  });

  it.each(['IL', '.il', 'ilx', 'xn--', 'xn--4dbrk0ce-', 'i', 'a1'])(
    'of a ccTLD is not %s',
    (label) => {
      expect(lines('ccTlds', 'cctld:x', `aLabel: "${label}"`)).toEqual([
        `a.yaml:3: cctld:x: ${LABEL} "${label}"`,
      ]);
    },
  );

  it.each(['survey', 'Work plan', 'WORK-PLAN', '_X', 'X__Y'])('of a kind is not %s', (kind) => {
    expect(lines('activities', 'activity:x', `kind: "${kind}"`)).toEqual([
      `a.yaml:3: activity:x: kind must be in upper case with underscores, such as "WORK_PLAN", not "${kind}"`,
    ]);
  });

  it.each(['Elvish', 'latin', 'Latin]', 'Letter'])('of a script is not %s', (script) => {
    expect(lines('ccTlds', 'cctld:x', `script: "${script}"`)).toEqual([
      `a.yaml:3: cctld:x: script must be the name of a script in Unicode, such as "Hebrew", not "${script}"`,
    ]);
  });

  it.each(['Dr. Ada Example', 'Ms Ada Example', 'Prof Ada Example'])('is no name: %s', (name) => {
    expect(lines('people', 'person:x', `name: "${name}"`)).toEqual([
      `a.yaml:3: person:x: name must be a name without a title, not "${name}"`,
    ]);
  });

  it('is no name, unless it only begins like a title', () => {
    expect(lines('people', 'person:x', 'name: "Drew Example"')).toEqual([]);
  });
});

describe('two records', () => {
  it.each([
    ['territories', 'territory', 'code', 'NO'],
    ['ccTlds', 'cctld', 'aLabel', 'no'],
    ['ccTlds', 'cctld', 'uLabel', 'no'],
    ['policies', 'policy', 'code', 'ccPDP4'],
  ])('of %s do not share one %s', (section, prefix, field, value) => {
    const text = `${record(section, `${prefix}:a`, `${field}: "${value}"`, cited())}${item(`${prefix}:b`, `${field}: "${value}"`, cited())}`;
    const found = problemsOf({ 'a.yaml': text }).filter((line) => !line.endsWith('is missing'));
    expect(found).toEqual([
      `a.yaml:6: ${prefix}:b: ${field} "${value}" is that of ${prefix}:a too`,
    ]);
  });

  it('may share an acronym', () => {
    const tra = (id: string) => item(id, 'name: "A"', 'acronym: "TRA"', 'kind: OTHER', cited());
    const text = `organizations:\n${tra('organization:a')}${tra('organization:b')}`;
    expect(problemsOf({ 'a.yaml': text })).toEqual([]);
  });
});

describe('the label of a ccTLD', () => {
  const ccTld = (label: string, unicode: string, kind: string, script: string) =>
    lines(
      'ccTlds',
      'cctld:x',
      `aLabel: "${label}"`,
      `uLabel: "${unicode}"`,
      `kind: ${kind}`,
      `script: "${script}"`,
    );

  it.each([
    ['il', 'il', 'ASCII', 'Latin'],
    ['xn--4dbrk0ce', 'ישראל', 'IDN', 'Hebrew'],
    ['xn--fzc2c9e2c', 'ලංකා', 'IDN', 'Sinhala'],
  ])('%s is one with %s', (...fields) => {
    expect(ccTld(...fields)).toEqual([]);
  });

  it('is not that of another label', () => {
    expect(ccTld('xn--4dbrk0ce', 'ישרא', 'IDN', 'Hebrew')).toEqual([
      'a.yaml:4: cctld:x: uLabel "ישרא" and aLabel "xn--4dbrk0ce" are not the same; the U-label of aLabel is "ישראל"',
    ]);
    expect(ccTld('xn--zzzz', 'ישראל', 'IDN', 'Hebrew')).toEqual([
      'a.yaml:4: cctld:x: uLabel "ישראל" and aLabel "xn--zzzz" are not the same; the A-label of uLabel is "xn--4dbrk0ce"',
    ]);
  });

  it('is of its kind', () => {
    expect(ccTld('il', 'il', 'IDN', 'Latin')).toEqual([
      'a.yaml:5: cctld:x: kind of the label "il" must be ASCII, not IDN',
    ]);
    expect(ccTld('xn--4dbrk0ce', 'ישראל', 'ASCII', 'Hebrew')).toEqual([
      'a.yaml:5: cctld:x: kind of the label "xn--4dbrk0ce" must be IDN, not ASCII',
    ]);
  });

  it('is written in its script', () => {
    expect(ccTld('xn--4dbrk0ce', 'ישראל', 'IDN', 'Greek')).toEqual([
      'a.yaml:6: cctld:x: script is Greek, but "ישראל" is not written in it',
    ]);
  });
});

/** What a description says of the way a value is written. */
const PROMISE =
  /\b(ISO|BCP|RFC|upper case|lower case|A-label|U-label|Unicode name|without titles|SHA)\b/;

describe('a field whose description promises a way to write it', () => {
  const fields = NOUNS.flatMap((noun) =>
    Object.entries(noun.fields).map(([name, field]): [string, Field] => [
      `${noun.name}.${name}`,
      field,
    ]),
  );
  // The U-label is compared with the A-label.
  const checked = fields.filter(([name, { format }]) => format || name === 'CcTld.uLabel');

  it('has a check', () => {
    const promising = fields.filter(
      ([, { kind, about }]) => kind === 'text' && PROMISE.test(about),
    );
    expect(promising.length).toBeGreaterThan(4);
    expect(checked.map(([name]) => name)).toEqual(
      expect.arrayContaining(promising.map(([name]) => name)),
    );
  });
});
