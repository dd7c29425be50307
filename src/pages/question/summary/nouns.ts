import { readable } from '../../../kernel/text';

/** What one of a list is called, and several; a list without an entry is called by its field. */
const CALLED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  activities: ['activity', 'activities'],
  actedOnBy: ['decision that acted on it', 'decisions that acted on it'],
  agendaItems: ['agenda item', 'agenda items'],
  allAgendaItems: ['agenda item', 'agenda items'],
  allDecisions: ['decision', 'decisions'],
  africa: ['term for Africa', 'terms for Africa'],
  asiaPacific: ['for Asia and the Pacific', 'for Asia and the Pacific'],
  career: ['office or position', 'offices and positions'],
  chairs: ['term as Chair', 'terms as Chair'],
  citations: ['source', 'sources'],
  citedBy: ['record that cites it', 'records that cite it'],
  discussedIn: ['agenda item about it', 'agenda items about it'],
  europe: ['for Europe', 'for Europe'],
  followedBy: ['decision that followed', 'decisions that followed'],
  follows: ['decision that it followed from', 'decisions that it followed from'],
  gaps: ['span without anybody that a source shows', 'spans without anybody that a source shows'],
  latinAmericaAndCaribbean: [
    'for Latin America and the Caribbean',
    'for Latin America and the Caribbean',
  ],
  memberCounts: ['stated number of members', 'stated numbers of members'],
  milestones: ['step', 'steps'],
  nominatingCommittee: ['of the Nominating Committee', 'of the Nominating Committee'],
  northAmerica: ['for North America', 'for North America'],
  policies: ['policy', 'policies'],
  regardedBy: ['activity about it', 'activities about it'],
  seatNotKnown: ['on a seat that is not known', 'on seats that are not known'],
  services: ['service without a break', 'services without a break'],
  byBetweenness: ['person that lies between others', 'people that lie between others'],
  byNumberOfBodies: ['person in bodies', 'people in bodies'],
  joined: ['membership that began', 'memberships that began'],
  'members counted': ['count of members', 'counts of members'],
  membersNotNamed: [
    'body with members that no source names',
    'bodies with members that no source names',
  ],
  membershipsAttestedOnly: [
    'known only by days on which a source shows them',
    'known only by days on which a source shows them',
  ],
  membershipsWithoutDates: ['membership without any date', 'memberships without any date'],
  membershipsWithoutEnd: ['without an end', 'without an end'],
  membershipsWithoutStart: ['without a start', 'without a start'],
  milestonesNotConfirmed: ['step that no source confirms', 'steps that no source confirms'],
  nodes: ['record', 'records'],
  outcomesNotStated: ['outcome that no source states', 'outcomes that no source states'],
  policyDurations: ['policy with its length', 'policies with their lengths'],
  recorded: ['membership in all', 'memberships in all'],
  search: ['record', 'records'],
  ledTo: ['record that followed from it', 'records that followed from it'],
  via: ['record between', 'records between'],
  by: ['way', 'ways'],
  tenures: ['term', 'terms'],
  things: ['thing in common', 'things in common'],
  timeline: ['event', 'events'],
  startedMemberships: ['membership that it began', 'memberships that it began'],
  viceChairs: ['as Vice-Chair', 'as Vice-Chair'],
};

/** A number of what is in a list, in words. */
export function inNumbers(list: string, count: number): string {
  const [one, several] = CALLED[list] ?? byName(list);
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`;
}

/** `decisions` as it is, and `membership began` with its noun for several. */
function byName(list: string): readonly [one: string, several: string] {
  const words = readable(list);
  if (!words.includes(' ')) return [words.replace(/s$/, ''), words.replace(/([^s])$/, '$1s')];
  return [
    words,
    words.replace(/(\w+)( \w+)$/, (_all, noun: string, verb: string) => severalOf(noun) + verb),
  ];
}

const severalOf = (noun: string) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);
