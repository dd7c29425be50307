import type { ReportQuestion } from './report-question';

const ADMITTED = 'council.decisions.2023-10-26-membership-israel-idn';
const TEAM = 'council.decisions.2023-10-26-post-delegation-team';
const PROGRAM = 'council.decisions.2023-10-26-leadership-program';

/** What the Council decided. */
export const DECIDED: ReportQuestion = {
  question: 'What did the Council decide at its 199th meeting, and for whom?',
  request: `{
    council: meeting(code: "council-199") {
      number
      partOf { code }
      decisions(first: 20) {
        nodes {
          id kind summary
          takenBy { name }
          resultedFrom { id summary }
          effects {
            id type
            target { ... on CcTld { uLabel territory { name } } ... on Committee { id purpose } }
            body { acronym }
          }
        }
      }
    }
  }`,
  facts: [
    ['the session was the 199th', 'council.number', 199],
    ['the session was held at ICANN78', 'council.partOf.code', 'ICANN78'],
    ['the Council decided on a new member', `${ADMITTED}.takenBy.name`, 'ccNSO Council'],
    [
      'the Council approved an application to join',
      `${ADMITTED}.resultedFrom.council-199-membership-israel-idn.summary`,
      /approved the application/,
    ],
    [
      'the Council admitted the manager of ישראל',
      `${ADMITTED}.effects.2023-10-26-membership-israel-idn-1.target.uLabel`,
      'ישראל',
    ],
    [
      'ישראל is a ccTLD of Israel',
      `${ADMITTED}.effects.2023-10-26-membership-israel-idn-1.target.territory.name`,
      'Israel',
    ],
    [
      'the manager of ישראל joined the ccNSO',
      `${ADMITTED}.effects.2023-10-26-membership-israel-idn-1.body.acronym`,
      'ccNSO',
    ],
    ['the Council gave a task to a small team', `${TEAM}.effects.type`, ['MANDATES']],
    [
      'in the team are Councillors and people from the community',
      `${TEAM}.effects.2023-10-26-post-delegation-team-1.target.purpose`,
      /^Councillors and people from the community/,
    ],
    ['the team prepares sessions for ICANN79', `${TEAM}.summary`, /prepare sessions at ICANN79/],
    [
      'one session is on bringing policies together',
      `${TEAM}.summary`,
      /consolidation of policies/,
    ],
    [
      'one session is on gaps in policy and practice',
      `${TEAM}.summary`,
      /gaps in policy and practice/,
    ],
    [
      'one session is on undefined issues after delegation',
      `${TEAM}.summary`,
      /not yet defined.*deleg/,
    ],
    ['the Council agreed how two candidates are nominated', `${PROGRAM}.summary`, /two candidates/],
    ['the two are for the Leadership Program of 2024', `${PROGRAM}.summary`, /Program of 2024/],
  ],
};
