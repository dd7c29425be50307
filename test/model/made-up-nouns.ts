import {
  aboutTopics,
  flag,
  few,
  noun,
  one,
  partialDate,
  prose,
  text,
} from '../../src/model/describe';
import { BODY } from '../../src/model/groups';
import { toEarlier } from '../../src/model/lineage';
import { BOUNDS, type NounName } from '../../src/model/noun';

/** A noun with dates of its own that happens once and comes of something. Its fields have names that no other noun has. */
const Letter = noun('Letter' as NounName, {
  about: 'A letter that a body sent or received.',
  section: 'letters',
  order: ['written'],
  orderAbout: 'by date, oldest first',
  cites: 'required',
  dated: { kind: 'event', fields: ['written'] },
  planned: { field: 'sent', value: false },
  shown: { label: ['{heading}'], name: 'heading', colours: { fill: '#fafafa', stroke: '#123456' } },
  called: ['letter', 'letters'],
  events: {
    written: { kind: 'LETTER_SENT', about: 'A letter was sent.' },
    answerBy: { kind: 'ANSWER_DUE', about: 'A letter was to be answered by then.', due: true },
  },
  fields: {
    written: partialDate('The date that it bears.', { required: true }),
    answerBy: partialDate('By when it wants an answer.'),
    sent: flag('False when it is only planned.', { required: true, standard: true }),
    heading: text('What it is about, in a few words of ours.', {
      required: true,
      searched: 'name',
    }),
    wording: prose('What it says.', { searched: 'text' }),
  },
  relationships: {
    from: one(
      'SENT_BY',
      BODY.members,
      'The body that sent it.',
      { name: 'lettersSent', about: 'The letters that it sent.' },
      { required: true },
    ),
    to: few('SENT_TO', BODY.members, 'The bodies that it was sent to.', {
      name: 'lettersReceived',
      about: 'The letters that it received.',
    }),
    decidedBy: one(
      'DECIDED_BY',
      'Decision',
      'The decision to send it.',
      { name: 'letters', one: 'letter', about: 'The letters that it was decided to send.' },
      { lineage: toEarlier('The decision was to send the letter.') },
    ),
    topics: aboutTopics('The subjects it is about.', {
      name: 'letters',
      about: 'The letters about this subject.',
    }),
  },
});

/** A noun without a name that holds for a time and connects others. */
const Secondment = noun('Secondment' as NounName, {
  about: 'A person lent to a body for a time.',
  section: 'secondments',
  order: [['begun', 'ended']],
  orderAbout: 'by start, those without one last',
  cites: 'required',
  dated: { kind: 'tenure', fields: ['begun', 'ended'] },
  shown: { label: ['{person}, {lentTo}'] },
  link: true,
  events: {
    begun: { kind: 'SECONDMENT_BEGAN', about: 'A person was lent to a body.' },
    ended: { kind: 'SECONDMENT_ENDED', about: 'A person came back from a body.' },
  },
  computed: { length: BOUNDS },
  fields: {
    begun: partialDate('When it began.'),
    ended: partialDate('When it ended.'),
  },
  relationships: {
    person: one(
      'LENDS',
      'Person',
      'The person.',
      { name: 'secondments', about: 'Where the person was lent to.' },
      { incoming: true, required: true },
    ),
    lentTo: one(
      'LENT_TO',
      BODY.members,
      'The body.',
      { name: 'secondments', about: 'Who was lent to it.' },
      { required: true },
    ),
  },
});

export const MADE_UP_NOUNS = [Letter, Secondment];

const CITATIONS = 'citations: [{document: "document:book", locator: "p. 1"}]';

/** Records of the two, and what they have to do with. */
export const MADE_UP_SEEDS = `
documents:
  - {id: "document:book", title: "A book", sourceUrl: "https://example.org/book"}
topics:
  - {id: "topic:tides", name: "Tides", ${CITATIONS}}
committees:
  - {id: "committee:moon", name: "Moon Committee", kind: COMMITTEE, established: "2001", ${CITATIONS}}
organizations:
  - {id: "organization:sea", name: "Sea", kind: OTHER, ${CITATIONS}}
people:
  - {id: "person:ann", name: "Ann", ${CITATIONS}}
decisions:
  - {id: "decision:write", date: "2019-03", title: "To write", kind: OTHER, takenBy: "committee:moon", ${CITATIONS}}
letters:
  - {id: "letter:high-water", written: "2019-04-05", answerBy: "2019-06", heading: "Complaint of high water", wording: "It is wet.", from: "committee:moon", to: ["organization:sea"], decidedBy: "decision:write", topics: ["topic:tides"], ${CITATIONS}}
  - {id: "letter:low-water", written: "2020", sent: false, heading: "Thanks for low water", from: "committee:moon", to: ["organization:sea"], ${CITATIONS}}
secondments:
  - {id: "secondment:ann", person: "person:ann", lentTo: "organization:sea", begun: "2018", ended: "2021-02", ${CITATIONS}}
`;
