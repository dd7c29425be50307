import { cited, committee, item, problemsOf } from './files';

/** Two seats for the region EU and one without a region; the committee has no others. */
const POSTS = [
  'posts:',
  `  - {id: "post:eu", name: "European seats", roles: [COUNCILLOR, CHAIR], complete: true, seats: 2, region: EU, ${cited()}}`,
  `  - {id: "post:other", name: "Other seat", roles: [COUNCILLOR, CHAIR], complete: true, seats: 1, ${cited()}}`,
];
const NAMES = ['ann', 'ben', 'cas', 'dee'];
const people = NAMES.map((name) => item(`person:${name}`, `name: "${name}"`, cited())).join('');

/** What is wrong with a committee of these posts and these memberships, each of another person unless it names one. */
function problems(memberships: readonly string[], posts = POSTS): string[] {
  const items = memberships.map((fields, index) =>
    item(
      `membership:m${index}`,
      ...(fields.includes('holder:') ? [] : [`holder: "person:${NAMES[index]}"`]),
      'body: "committee:a"',
      ...(fields.includes('role:') ? [] : ['role: COUNCILLOR']),
      ...fields.split('; '),
      ...(/(^|; )citations:/.test(fields) ? [] : [cited()]),
    ),
  );
  return problemsOf({
    'a.yaml': committee(...posts),
    'b.yaml': `people:\n${people}`,
    'c.yaml': `memberships:\n${items.join('')}`,
  });
}

const EU = (start: string, end: string) => `region: EU; start: "${start}"; end: "${end}"`;
const tooMany = (line: number, id: string, from: string, to: string, where: string) =>
  `c.yaml:${line}: membership:${id}: is certain from ${from} to ${to}, and so are ${where}; correct one of them, or state the other value under disputed`;

describe('more certain holders than a body has seats', () => {
  it('are refused in a post', () => {
    expect(
      problems([EU('2015', '2019'), EU('2016', '2019'), EU('2017', '2019'), 'region: AF']),
    ).toEqual([
      tooMany(
        18,
        'm2',
        '2018-01-01',
        '2018-12-31',
        'membership:m0 and membership:m1: 3 holders on the European seats of committee:a, of which there are 2',
      ),
    ]);
  });

  it('are refused in all seats together, where nobody has too many in a post', () => {
    expect(
      problems([
        EU('2015', '2019'),
        EU('2015', '2019'),
        'post: "post:other"; start: "2015"; end: "2019"',
        'start: "2015"; end: "2019"',
      ]),
    ).toEqual([
      tooMany(
        26,
        'm3',
        '2016-01-01',
        '2018-12-31',
        'membership:m0, membership:m1 and membership:m2: 4 holders on all seats of committee:a, of which there are 3',
      ),
    ]);
  });

  it('are refused once, at the one that started last, with those on that post only', () => {
    expect(
      problems([
        EU('2017', '2019'),
        'post: "post:other"; start: "2015"; end: "2019"',
        EU('2015', '2019'),
        EU('2016', '2019'),
      ]),
    ).toEqual([
      tooMany(
        2,
        'm0',
        '2018-01-01',
        '2018-12-31',
        'membership:m2 and membership:m3: 3 holders on the European seats of committee:a, of which there are 2',
      ),
    ]);
  });

  it('are refused between two terms that follow each other', () => {
    expect(
      problems([
        EU('2015', '2018-03'),
        `holder: "person:ann"; ${EU('2018-03', '2020')}`,
        EU('2015', '2020'),
        `${EU('2018-03-05', '2018-03-25')}`,
      ]).map((line) => line.replace(/.*: is/, 'is')),
    ).toEqual([expect.stringContaining('is certain from 2018-03-06 to 2018-03-24, and so are')]);
  });

  it.each([
    [
      'one hands over to the next on a day',
      [EU('2015', '2018-03-05'), EU('2015', '2019'), EU('2018-03-05', '2019')],
    ],
    [
      'one hands over to the next in a month',
      [EU('2015', '2018-03'), EU('2015', '2019'), EU('2018-03', '2019')],
    ],
    [
      'one hands over at a meeting that shows both',
      [
        `region: EU; start: "2015"; citations: [{document: "document:d", locator: "x", shown: "2018-03-05"}]`,
        EU('2015', '2019'),
        EU('2018-03-05', '2019'),
      ],
    ],
    [
      'one person is chair and Councillor',
      [
        EU('2015', '2019'),
        EU('2015', '2019'),
        `holder: "person:ann"; role: CHAIR; ${EU('2016', '2018')}`,
      ],
    ],
    [
      'the third is only expected or possible',
      [EU('2015', '2019'), EU('2015', '2019'), 'region: EU; start: "2016"'],
    ],
    [
      'the third has another role',
      [EU('2015', '2019'), EU('2015', '2019'), `role: OBSERVER; ${EU('2015', '2019')}`],
    ],
    [
      'a record of one is disputed',
      [
        EU('2015', '2019'),
        EU('2015', '2019'),
        `${EU('2015', '2019')}; disputed: [{id: "dispute:x", field: end, value: "2014", ${cited()}}]`,
      ],
    ],
  ])('are none when %s', (_name, memberships) => {
    expect(problems(memberships)).toEqual([]);
  });

  it('are none before a rule holds or after it', () => {
    const ruled = POSTS.map((line) => line.replace('seats: 2,', 'seats: 2, start: "2020",'));
    expect(problems([EU('2015', '2019'), EU('2015', '2019'), EU('2015', '2019')], ruled)).toEqual(
      [],
    );
  });

  it('are none of a body of which not all seats are on record', () => {
    const some = POSTS.map((line) => line.replace('complete: true, ', ''));
    const others = Array.from({ length: 4 }, () => 'start: "2015"; end: "2019"');
    expect(problems(others, some)).toEqual([]);
  });
});

describe('the post of a membership', () => {
  it('must be one of its body', () => {
    expect(problems(['post: "post:other"'], [])).toEqual([
      'c.yaml:6: membership:m0: post refers to post:other, but no file has a record with this id',
    ]);
    const elsewhere = `committees:\n${item('committee:b', 'name: "B"', 'kind: COUNCIL', 'posts:', `  - {id: "post:b", name: "B", roles: [MEMBER], seats: 1, ${cited()}}`, cited())}people:\n${people}memberships:\n${item('membership:m', 'holder: "person:ann"', 'body: "committee:a"', 'role: COUNCILLOR', 'post: "post:b"', cited())}`;
    expect(problemsOf({ 'a.yaml': committee(...POSTS), 'b.yaml': elsewhere })).toEqual([
      'b.yaml:26: membership:m: post is post:b, which is no post of committee:a; expected post:eu or post:other',
    ]);
    expect(problemsOf({ 'a.yaml': committee(), 'b.yaml': elsewhere })).toEqual([
      'b.yaml:26: membership:m: post is post:b, which is no post of committee:a; expected none',
    ]);
  });

  it('must have its role', () => {
    expect(problems(['post: "post:eu"; role: MEMBER'])).toEqual([
      'c.yaml:5: membership:m0: post is post:eu, which is not for the role MEMBER; expected COUNCILLOR or CHAIR',
    ]);
  });
});
