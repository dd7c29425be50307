import type { ReportQuestion } from './report-question';

/** What each group is for, and what it did at ICANN78. */
export const GROUPS: ReportQuestion = {
  question: 'What are DASC, GRC, IGLC, SOPC, Tech WG and TLD-OPS for, and what did they do?',
  request: `{
    committees(
      filter: { acronym: { in: ["DASC", "GRC", "IGLC", "SOPC", "Tech WG", "TLD-OPS"] } }
      first: 6
    ) {
      nodes {
        id purpose
        activities(first: 20) { nodes { id kind status date summary } }
        meetings(filter: { partOf: { code: { eq: "ICANN78" } } }, first: 5) {
          nodes {
            id name kind format attendance
            agendaItems(first: 3) {
              nodes { id title summary participants { id } ledTo { id } }
            }
          }
        }
      }
    }
    community: node(id: "committee:tld-ops-community") { ... on Committee { purpose } }
    updates: node(id: "activity:ccnso-group-updates") { ... on Activity { summary } }
  }`,
  facts: [
    [
      'the groups write updates all year',
      'updates.summary',
      /^Written all year round by the groups/,
    ],
    [
      'an update has the status, the next steps and the background',
      'updates.summary',
      /where the work stands, what comes next and what lies behind it/,
    ],
    [
      'the GRC tested a new format of meeting',
      'committees.grc.activities.grc-new-meeting-format.status',
      'DONE',
    ],
    [
      'the GRC wanted to learn what those present think of continuous improvement',
      'committees.grc.meetings.icann78-grc-workshop.agendaItems.icann78-grc-workshop-continuous-improvement.summary',
      /see and understand continuous improvement in the ccNSO/,
    ],
    [
      'the meeting of the GRC was a workshop',
      'committees.grc.meetings.icann78-grc-workshop.kind',
      'WORKSHOP',
    ],
    [
      'the workshop of the GRC was closed',
      'committees.grc.meetings.icann78-grc-workshop.attendance',
      'CLOSED',
    ],
    [
      'one could only be at that workshop in person',
      'committees.grc.meetings.icann78-grc-workshop.format',
      'IN_PERSON',
    ],
    [
      'the SOPC met the Council and chairs of groups',
      'committees.sopc.meetings.icann78-sopc-chairs.name',
      'SOPC with the Council and working group chairs',
    ],
    [
      'the SOPC asked them for input, so as to fulfil its mandate',
      'committees.sopc.meetings.icann78-sopc-chairs.agendaItems.title',
      ['How the SOPC can fulfil its mandate'],
    ],
    [
      'the mandate of the SOPC is about what ICANN does that matters to the ccNSO',
      'committees.sopc.meetings.icann78-sopc-chairs.agendaItems.icann78-sopc-chairs-sopc-mandate.summary',
      /ICANN initiatives and activities that matter to the ccNSO/,
    ],
    [
      'the SOPC held a workshop on what it does after ICANN78',
      'committees.sopc.meetings.icann78-sopc-workshop.agendaItems.title',
      ['What the SOPC does after ICANN78'],
    ],
    [
      'the SOPC took the results of earlier work into account',
      'committees.sopc.activities.sopc-activities-after-icann78.summary',
      /in the light of what the earlier work had brought/,
    ],
    [
      'the DASC is where ccTLD managers talk about DNS abuse and share practice',
      'committees.dasc.purpose',
      /talk about DNS abuse and to share insight and practice/,
    ],
    [
      'the DASC held an internal session',
      'committees.dasc.meetings.icann78-dasc.name',
      'DASC internal work session',
    ],
    [
      'the DASC talked about the work plan of the coming year',
      'committees.dasc.meetings.icann78-dasc.agendaItems.title',
      ['Work plan of the DASC for the coming year'],
    ],
    [
      'the IGLC coordinates and raises what ccTLD managers do in Internet governance',
      'committees.iglc.purpose',
      /^Coordinates and raises the part ccTLD managers take in Internet governance/,
    ],
    [
      'the IGLC looked at what is hot in each region',
      'committees.iglc.meetings.icann78-iglc.agendaItems.title',
      ['Hot issues of Internet governance, region by region'],
    ],
    [
      'the government engagement team of ICANN did so with the IGLC',
      'committees.iglc.meetings.icann78-iglc.agendaItems.icann78-iglc-regional-hot-issues.participants.id',
      ['committee:icann-ge'],
    ],
    ['the Tech WG organizes Tech Day', 'committees.tech-wg.purpose', 'Organizes Tech Day.'],
    [
      'the Tech WG held an internal session',
      'committees.tech-wg.meetings.icann78-tech-wg.agendaItems.title',
      ['Internal work of the Tech Working Group'],
    ],
    [
      'the TLD-OPS committee oversees a mailing list and runs it by day',
      'committees.tld-ops.activities.tld-ops-mailing-list.summary',
      /^Run day by day by the standing committee, which oversees it/,
    ],
    [
      'where needed that committee plans how the list is developed',
      'committees.tld-ops.activities.tld-ops-mailing-list.summary',
      /where needed, plans and carries out how the list .* developed/,
    ],
    [
      'TLD-OPS is those who answer for the security of their ccTLDs',
      'community.purpose',
      /^People responsible for the security and stability of their ccTLDs/,
    ],
    [
      'the people of TLD-OPS together respond to incidents and get better at it',
      'community.purpose',
      /together respond to incidents and help operators everywhere/,
    ],
    [
      'the TLD-OPS committee looked at future activities',
      'committees.tld-ops.meetings.icann78-tld-ops.agendaItems.title',
      ['Future activities of TLD-OPS'],
    ],
  ],
};
