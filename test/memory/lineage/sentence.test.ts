import { sentenceOf } from '../../../src/memory/lineage/lineage-sentence';
import { LINEAGE_TYPES } from '../../../src/model/lineages';

const CASES: readonly [from: string, type: string, to: string, sentence: string][] = [
  ['committee:uac', 'APPOINTS', 'decision:x', 'The decision appointed somebody to the committee.'],
  ['activity:x', 'RESULTED_FROM', 'committee:uac', 'The committee resulted from the activity.'],
  ['decision:x', 'AMENDS', 'decision:y', 'The later decision amends the earlier decision.'],
  ['decision:x', 'ADOPTS', 'policy:y', 'The decision adopted the policy.'],
  ['decision:x', 'REACHED', 'policy:y', 'The decision took the policy to a step.'],
  ['policy:y', 'REACHED', 'decision:x', 'The decision took the policy to a step.'],
  ['milestone:x', 'STEP', 'policy:y', 'The policy took a step without a recorded decision.'],
  ['meeting:x', 'PART_OF', 'meeting:y', 'The later meeting is part of the earlier meeting.'],
  [
    'committee:x',
    'SUCCEEDS',
    'committee:y',
    'The later committee took over the work of the earlier committee.',
  ],
];

describe('the sentence of a step of a lineage', () => {
  it.each(CASES)('of %s %s %s is "%s"', (from, type, to, sentence) => {
    expect(sentenceOf({ from, to, type, happened: true })).toBe(sentence);
  });

  it('says what is only planned', () => {
    const step = { from: 'policy:x', to: 'policy:y', type: 'REPLACES', happened: false };
    expect(sentenceOf(step)).toBe('Planned: the later policy replaces the earlier policy.');
  });

  it('is one sentence for every type, with both ends named', () => {
    for (const type of Object.keys(LINEAGE_TYPES)) {
      const sentence = sentenceOf({ from: 'cctld:x', to: 'agenda-item:y', type, happened: true });
      expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
      expect(sentence).not.toMatch(/earlier|later/);
    }
  });
});
