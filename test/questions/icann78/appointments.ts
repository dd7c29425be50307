import type { ReportQuestion } from './report-question';

const APPOINTED = 'council.decisions.2023-10-26-group-appointments';

/** Whom the Council appointed, and how the ccNSO grew. */
export const APPOINTMENTS: ReportQuestion = {
  question: 'Who was appointed to which group, and how many members has the ccNSO?',
  request: `{
    council: meeting(code: "council-199") {
      decisions(filter: { kind: { eq: APPOINTMENT } }, first: 5) {
        nodes {
          id
          resultedFrom { id title summary }
          effects { id type role body { acronym } }
        }
      }
    }
    organization(name: "ccNSO") {
      memberCounts(filter: { date: { overlaps: { from: "2023-10-26", to: "2023-10-26" } } }, first: 1) { nodes { members } }
    }
    ccTld(label: "ישראל") {
      aLabel
      memberships(first: 1) { nodes { start startedBy { id } } }
    }
  }`,
  facts: [
    [
      'those who lead a committee were appointed',
      `${APPOINTED}.resultedFrom.council-199-uac-leadership.summary`,
      /appointed those who lead the Universal Acceptance Committee/,
    ],
    [
      'the committee is the UAC',
      `${APPOINTED}.effects.2023-10-26-group-appointments-1.body.acronym`,
      'UAC',
    ],
    [
      'members were appointed to the DASC',
      `${APPOINTED}.effects.2023-10-26-group-appointments-2.body.acronym`,
      'DASC',
    ],
    [
      'members were appointed to the IGLC',
      `${APPOINTED}.effects.2023-10-26-group-appointments-3.body.acronym`,
      'IGLC',
    ],
    [
      'members were appointed to the SOPC',
      `${APPOINTED}.effects.2023-10-26-group-appointments-4.body.acronym`,
      'SOPC',
    ],
    [
      'the three had members already',
      `${APPOINTED}.resultedFrom.council-199-committee-members.title`,
      /^More members/,
    ],
    ['the ccNSO has 177 members now', 'organization.memberCounts.members', [177]],
    ['the label of the new member is xn--4dbrk0ce', 'ccTld.aLabel', 'xn--4dbrk0ce'],
    [
      'the new member joined by a decision of the Council',
      'ccTld.memberships.startedBy.id',
      ['decision:2023-10-26-membership-israel-idn'],
    ],
  ],
};
