import { realPages } from './real-pages';

const { get } = realPages();

/** The part of a page with its timeline. */
async function timelineOn(path: string): Promise<string> {
  const { text } = await get(path);
  return /<section aria-labelledby="time">(.*?)<\/section>/s.exec(text)?.[1] ?? '';
}

describe('the timeline on the page of a record', () => {
  it.each([
    ['membership:katrina-sataki-ccnso-council-3', 'span certain'],
    ['affiliation:lesley-cowley-uk', 'span certain'],
    ['post:ccnso-council-nomcom', 'span possible open-end'],
    ['committee:ccnso-council', 'span certain'],
  ])('has a bar of its own days: %s', async (id, bar) => {
    const timeline = await timelineOn(`/r/${id}`);
    const [own = ''] = /<g class="row">.*?<\/g>/s.exec(timeline) ?? [];
    expect(own).toContain(`class="${bar}`);
  });

  it('is left out where no source gives a day', async () => {
    expect(await timelineOn('/r/membership:lesley-cowley-foi-wg')).toBe('');
  });

  it('tells how many memberships it does not draw, and which', async () => {
    const timeline = await timelineOn('/r/person:lesley-cowley');
    expect(timeline).toContain('One is not drawn, as no source gives a day of it:');
    expect(timeline).toContain('href="/r/membership:lesley-cowley-foi-wg"');
  });
});
