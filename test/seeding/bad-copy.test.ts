import { problemsOf } from './files';

const KINDS = 'expected the kind WEB_PAGE, WIKI_PAGE or DATASET';

/** The fields of a document, in one line, and what a person is told of them. */
const CASES: readonly [fields: string, message: string | null][] = [
  ['kind: WEB_PAGE, captured: "2024-10-26"', null],
  ['kind: WIKI_PAGE, published: "2024-10-26", captured: "2024-10-26"', null],
  ['kind: DATASET, published: "2024-10-26", captured: "2024-36"', null],
  ['kind: WEB_PAGE, published: "2024", captured: "2024-01", capturedNotAfter: "2024-02"', null],
  ['kind: WEB_PAGE, capturedNotBefore: "2024", capturedNotAfter: "2024"', null],
  [
    'kind: WEB_PAGE, published: "2024-10-26", captured: "2024-35"',
    'captured 2024-35 is before published 2024-10-26',
  ],
  [
    'kind: WEB_PAGE, published: "2025", capturedNotAfter: "2024"',
    'capturedNotAfter 2024 is before published 2025',
  ],
  [
    'kind: WEB_PAGE, captured: "2023", capturedNotBefore: "2024"',
    'captured 2023 is before capturedNotBefore 2024',
  ],
  [
    'kind: WEB_PAGE, captured: "2025", capturedNotAfter: "2024"',
    'capturedNotAfter 2024 is before captured 2025',
  ],
  [
    'kind: WEB_PAGE, capturedNotBefore: "2025", capturedNotAfter: "2024"',
    'capturedNotAfter 2024 is before capturedNotBefore 2025',
  ],
  ['kind: MINUTES, captured: "2024"', `captured is only for copies of what can change; ${KINDS}`],
  [
    'capturedNotBefore: "2024"',
    `capturedNotBefore is only for copies of what can change; ${KINDS}`,
  ],
];

describe('the day of a copy', () => {
  it.each(CASES)('%s', (fields, message) => {
    const file = `documents:\n  - {id: "document:c", title: "C", ${fields}}\n`;
    const told = message === null ? [] : [`c.yaml:2: document:c: ${message}`];
    expect(problemsOf({ 'c.yaml': file })).toEqual(told);
  });
});
