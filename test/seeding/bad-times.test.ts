import { CITED, cited, committee, item, problemsOf, record } from './files';

const membership = (...lines: string[]) =>
  `people:\n${item('person:p', 'name: "P"', cited())}${record(
    'memberships',
    'membership:m',
    'holder: "person:p"',
    'body: "committee:a"',
    'role: MEMBER',
    ...lines,
  )}`;
const shownOn = (date: string) =>
  `citations: [{document: "document:d", locator: "x", shown: "${date}"}]`;
const dispute = (field: string, value: string) =>
  `disputed: [{id: "dispute:x", field: "${field}", value: "${value}", citations: ${CITED}}]`;
const MEND = 'correct one of them, or state the other value under disputed';

describe('dates that cannot all be true', () => {
  it.each([
    [['start: "2020"', 'end: "2019"', cited()], 'end 2019 is before start 2020', 11],
    [
      ['startNotBefore: "2021"', 'start: "2020"', cited()],
      'start 2020 is before startNotBefore 2021',
      11,
    ],
    [
      ['startNotBefore: "2021"', 'endNotAfter: "2020"', cited()],
      'endNotAfter 2020 is before startNotBefore 2021',
      11,
    ],
    [
      ['start: "2020"', 'end: "2021"', shownOn('2030')],
      `a source shows it on 2030, after end 2021; ${MEND}`,
      11,
    ],
    [
      ['start: "2020"', shownOn('2019-05')],
      `a source shows it on 2019-05, before start 2020; ${MEND}`,
      10,
    ],
  ])('are refused in a membership: %j', (lines, message, line) => {
    expect(problemsOf({ 'a.yaml': committee(), 'b.yaml': membership(...lines) })).toEqual([
      `b.yaml:${line}: membership:m: ${message}`,
    ]);
  });

  it('are taken where the sources are said to disagree', () => {
    const lines = ['start: "2020"', 'end: "2021"', dispute('end', '2031'), shownOn('2030')];
    expect(problemsOf({ 'a.yaml': committee(), 'b.yaml': membership(...lines) })).toEqual([]);
  });

  it.each([
    [
      'meetings',
      'meeting:x',
      ['name: "X"', 'kind: OTHER', 'start: "2020"', 'end: "2019"', cited()],
      'end 2019 is before start 2020',
    ],
    [
      'activities',
      'activity:x',
      ['title: "X"', 'kind: "SURVEY"', 'status: DONE', 'date: "2020"', 'due: "2019"', cited()],
      'due 2019 is before date 2020',
    ],
  ])('are refused in %s', (section, id, lines, message) => {
    const text = record(section, id, ...lines);
    expect(problemsOf({ 'a.yaml': text }).map((line) => line.replace(/^a.yaml:\d+: /, ''))).toEqual(
      [`${id}: ${message}`],
    );
  });
});

describe('a date outside of what it lies in', () => {
  const meeting = (id: string, ...lines: string[]) =>
    item(id, `name: "${id}"`, 'kind: OTHER', ...lines, cited());
  const big = meeting('meeting:big', 'start: "2020-05-01"', 'end: "2020-05-07"');

  it.each([
    ['2020-04', 'start 2020-04 is before start 2020-05-01 of meeting:big'],
    ['2020-05-08', 'start 2020-05-08 is after end 2020-05-07 of meeting:big'],
    ['2020-05-07', null],
    ['2020', null],
  ])('is refused for a session on %s', (start, message) => {
    const text = `meetings:\n${big}${meeting('meeting:s', `start: "${start}"`, 'partOf: "meeting:big"')}`;
    expect(problemsOf({ 'a.yaml': text })).toEqual(
      message === null ? [] : [`a.yaml:11: meeting:s: ${message}`],
    );
  });

  it('is taken for a session of a meeting whose end is not known', () => {
    const open = meeting('meeting:big', 'start: "2020-05-01"');
    const text = `meetings:\n${open}${meeting('meeting:s', 'start: "2020-05-08"', 'partOf: "meeting:big"')}`;
    expect(problemsOf({ 'a.yaml': text })).toEqual([]);
  });

  const decision = (...lines: string[]) =>
    `decisions:\n${item('decision:x', 'title: "X"', 'kind: OTHER', 'takenBy: "committee:a"', ...lines, cited())}`;

  it('is refused for a decision on a day when its meeting was not held', () => {
    const text = `meetings:\n${big}${decision('date: "2020-05-09"', 'takenAt: "meeting:big"')}`;
    expect(problemsOf({ '0.yaml': committee(), 'a.yaml': text })).toEqual([
      'a.yaml:13: decision:x: date 2020-05-09 is after end 2020-05-07 of meeting:big',
    ]);
    const disputed = `meetings:\n${big}${decision('date: "2020-05-09"', 'takenAt: "meeting:big"', dispute('date', '2020-05-07'))}`;
    expect(problemsOf({ '0.yaml': committee(), 'a.yaml': disputed })).toEqual([]);
  });

  it('is refused for a membership of a committee that was not there', () => {
    const body = committee('established: "2020"', 'dissolved: "2021"');
    expect(
      problemsOf({ 'a.yaml': body, 'b.yaml': membership('start: "2018"', shownOn('2022')) }),
    ).toEqual([
      'b.yaml:10: membership:m: start 2018 is before established 2020 of committee:a',
      'b.yaml:11: membership:m: shown 2022 is after dissolved 2021 of committee:a',
    ]);
  });

  it('is refused for a day that a source shows after it was finished', () => {
    const finished = (...lines: string[]) =>
      record('documents', 'document:e', 'title: "E"', 'kind: WEB_PAGE', ...lines);
    const shown = 'citations: [{document: "document:e", locator: "x", shown: "2021"}]';
    const lines = (...dates: string[]) =>
      problemsOf({
        '0.yaml': finished(...dates),
        'a.yaml': committee(),
        'b.yaml': membership(shown),
      });
    expect(lines('published: "2020"')).toEqual([
      'b.yaml:10: membership:m: citations has a day shown, 2021, after document:e was finished, 2020',
    ]);
    expect(lines('published: "2020"', 'captured: "2021"')).toEqual([]);
    expect(lines()).toEqual([]);
  });

  it.each([
    [
      'ESTABLISHES',
      'established: "2019"',
      'established is 2019, but decision:x of 2020-05 is the decision on it',
      5,
    ],
    [
      'ESTABLISHES',
      'note: "x"',
      'established is missing, but decision:x of 2020-05 is the decision on it',
      2,
    ],
    ['ESTABLISHES', 'established: "2020"', null, 0],
    [
      'CLOSES',
      'dissolved: "2021"',
      'dissolved is 2021, but decision:x of 2020-05 is the decision on it',
      5,
    ],
    ['CONCERNS', 'established: "2019"', null, 0],
  ])('is refused for a committee that a decision %s with %s', (type, line, message, at) => {
    const text = decision(
      'date: "2020-05"',
      `effects: [{id: "effect:x", type: ${type}, target: "committee:a"}]`,
    );
    expect(problemsOf({ 'a.yaml': committee(line), 'b.yaml': text })).toEqual(
      message === null ? [] : [`a.yaml:${at}: committee:a: ${message}`],
    );
  });
});
