import { publishedOperations } from '../../src/server/http/operations';
import { formFields } from '../../src/pages/question/form-fields';
import { PURPOSES } from '../../src/pages/question/questions';
import { theSchema } from '../support/ask';
import { realPages } from './real-pages';

const { get } = realPages();
const operations = publishedOperations();

describe('a question', () => {
  it.each(operations.map(({ name }) => name))(
    '%s has an answer with its defaults',
    async (name) => {
      const { status, text } = await get(`/ask/${name}`);
      expect(status).toBe(200);
      expect(text).toContain('<h1>');
      expect(text).not.toContain('role="alert"');
    },
  );

  it('is in one group', () => {
    const names = PURPOSES.flatMap((purpose) => purpose.names);
    expect([...names].sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it('asks for JSON only where nothing else can be entered', () => {
    const json = operations.flatMap(({ name, query }) =>
      formFields(theSchema(), query)
        .filter(({ kind }) => kind === 'json')
        .map((field) => `${name}.${field.name}`),
    );
    expect(json).toEqual(['Search.filter']);
  });
});

describe('a form', () => {
  it.each([
    ['ShortestPaths?from=Katrina+Sataki&to=DNS+Abuse+Standing+Committee+(DASC)', 'Katrina Sataki'],
    [
      'ShortestPaths?from=person:byron-holland&to=committee:dasc&first=3',
      'from the record: <bdi>Byron Holland</bdi>',
    ],
    ['PolicyHistory?code=policy:ccpdp3-retirement&day=2020-01-01', '1 January 2020'],
    ['CommitteePage?acronym=committee:dasc', 'DNS Abuse Standing Committee'],
    ['CommitteePage?acronym=dasc', 'DNS Abuse Standing Committee'],
    ['CommonGround?of=person:katrina-sataki&of=person:byron-holland&of=', 'ccNSO Council'],
    ['Search?text=dasc&types=MEETING&types=COMMITTEE', 'DASC working session'],
    ['ShortestPaths?from=DASC&to=Nominet', 'DNS Abuse Standing Committee'],
    ['ShortestPaths?from=.uk&to=ICANN78', 'ccNSO members meeting at ICANN78'],
    ['ChangesBetweenMeetings?fromMeeting=ICANN+77&toMeeting=meeting:icann78', '16 June 2023'],
    ['CcTldsJoined?year.from=2018&year.to=2018-12', '2018'],
  ])('%s finds what was meant', async (url, shown) => {
    const { status, text } = await get(`/ask/${url}`);
    expect(status).toBe(200);
    expect(text).toContain(shown);
    expect(text).toContain('Asked with');
  });

  it.each([
    ['CouncilAsOf?day=2023-02-30', 'day', 400, 'The calendar has no such day'],
    ['CoMembership2018?year.from=2018-13', 'year.from', 400, 'The calendar has no such month'],
    ['LongestServing?first=many', 'first', 400, 'Expected a whole number.'],
    ['LongestServing?first=1000', 'first', 400, 'expected 1 to 100'],
    ['CommitteePage?acronym=dasx', 'acronym', 404, 'There is no such committee.'],
    ['ShortestPaths?from=katrina', 'from', 400, '“katrina” names no single record.'],
    ['AroundARecord?of=committee:zz', 'of', 400, 'Nothing is called “committee:zz”'],
    [
      'ChangesBetweenMeetings?fromMeeting=ICANN99',
      'fromMeeting',
      400,
      'Nothing is called “ICANN99”',
    ],
    ['ShortestPaths?from=ccPDP4', 'from', 400, '“ccPDP4” names no single record.'],
    [
      'DecisionFollowUp?number=Call+for+a+liaison+to+the+GNSO',
      'number',
      404,
      'Several records are called so.',
    ],
    ['Search?filter=%7B', 'filter', 400, 'Expected JSON.'],
  ])('%s says what is wrong beside the input %s', async (url, field, expected, message) => {
    const { status, text } = await get(`/ask/${url}`);
    expect(status).toBe(expected);
    const [, fault = ''] =
      new RegExp(`id="fault-${field}" role="alert">(.*?)</p>`).exec(text) ?? [];
    expect(fault).toContain(message);
    expect(text).toContain(`aria-describedby="fault-${field}"`);
    expect(text).not.toContain('Asked with');
  });

  it('offers records that may have been meant, and keeps the other inputs', async () => {
    const { text } = await get('/ask/ShortestPaths?from=katrina&to=committee:dasc');
    expect(text).toContain('href="?to=committee%3Adasc&amp;from=person%3Akatrina-sataki"');
    const { text: several } = await get('/ask/CommonGround?of=person:byron-holland&of=katrina');
    expect(several).toContain('href="?of=person%3Abyron-holland&amp;of=person%3Akatrina-sataki"');
  });

  it('offers all that are called so, with what they are', async () => {
    const { text } = await get('/ask/ShortestPaths?from=ccPDP4&to=ICANN78');
    expect(text).toMatch(
      /href="\?to=ICANN78&amp;from=committee%3Accpdp4-wg">.*?<\/a> \(committee\)/,
    );
    expect(text).toMatch(/href="\?to=ICANN78&amp;from=policy%3Accpdp4">.*?<\/a> \(policy\)/);
  });

  it('is not cited while something is wrong with it', async () => {
    expect((await get('/ask/CouncilAsOf?day=2023-02-30')).text).not.toContain('Cite and take');
    expect((await get('/ask/CouncilAsOf')).text).toContain('Cite and take');
  });

  it('that there is not is a page with the nearest ones, and JSON for programs', async () => {
    const { status, text } = await get('/ask/CouncilOn');
    expect([status, text]).toEqual([404, expect.stringContaining('href="/ask/CouncilAsOf"')]);
    const json = await get('/ask/CouncilOn', 'application/json');
    expect([json.status, JSON.parse(json.text)]).toEqual([404, { errors: [expect.anything()] }]);
  });

  it('takes days with meetings to choose, and enums as checks', async () => {
    const { text } = await get('/ask/CouncilAsOf');
    expect(text).toMatch(/<input type="date" id="input-day"[^>]*list="meeting-days"/);
    expect(text).toContain('<option value="2023-10-26" label="ICANN78"');
    expect((await get('/ask/Search')).text).toMatch(
      /<input type="checkbox" name="types" value="CC_TLD"\/> ccTLD/,
    );
  });
});

describe('what was asked', () => {
  it('is the title of the answer, once', async () => {
    const { text } = await get('/ask/CouncilAsOf?day=2022-10-26');
    expect(text).toContain('<h1>Council as of 26 October 2022</h1>');
    expect(text).not.toContain('(as of 2022-10-26)');
    expect((await get('/ask/LongestServing?first=100')).text).toContain(
      '<h1>Longest serving (rows at most: 100)</h1>',
    );
  });
});

describe('a search that finds nothing', () => {
  it('says so, and offers the other types', async () => {
    const { text } = await get('/search?q=zzzzqqx');
    expect(text).toContain('No record matches.');
    expect(text).not.toContain('0 records');
    const ofType = (await get('/search?q=dasc&type=CC_TLD')).text;
    expect(ofType).toMatch(/<a href="[^"]*q=dasc">Search all types/);
  });
});
