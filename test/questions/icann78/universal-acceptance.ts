import type { ReportQuestion } from './report-question';

/** The lineage of a committee. */
export const UNIVERSAL_ACCEPTANCE: ReportQuestion = {
  question: 'Where did the Universal Acceptance Committee come from, and what does it do?',
  request: `{
    lineage(of: "committee:uac", direction: BOTH, depth: 3) {
      timeline {
        date
        depth
        record {
          id
          ... on Activity { summary statusAsOf(asOf: "2024-03-02") { status } }
          ... on AgendaItem { summary meeting { code } participants { id } }
        }
      }
    }
    committee(acronym: "UAC") {
      resultedFrom { id ... on Activity { follows(first: 2) { nodes { id } } resultedFrom { id } } }
    }
  }`,
  facts: [
    [
      'the ccNSO has looked for its part in it since September 2022',
      'lineage.timeline.ccnso-ua-exploration.date',
      '2022-09',
    ],
    [
      'the ccNSO wants to be of use and not to do again what others do',
      'lineage.timeline.ccnso-ua-exploration.record.summary',
      /of use to ccTLDs .* without doing again what the Internet community does/,
    ],
    [
      'a roadmap followed from that',
      'committee.resultedFrom.ccnso-ua-roadmap.follows.id',
      ['activity:ccnso-ua-exploration'],
    ],
    [
      'the Council asked for feedback on it at ICANN76',
      'lineage.timeline.icann76-ua-roadmap.record.meeting.code',
      'ICANN76',
    ],
    [
      'the feedback was that of the managers of ccTLDs',
      'lineage.timeline.icann76-ua-roadmap.record.summary',
      /^The Council asked the managers of ccTLDs/,
    ],
    [
      'the roadmap fits the core tasks of the ccNSO',
      'lineage.timeline.ccnso-ua-roadmap.record.summary',
      /^Fits the core tasks of the ccNSO/,
    ],
    [
      'the committee came of the roadmap',
      'committee.resultedFrom.id',
      ['activity:ccnso-ua-roadmap'],
    ],
    [
      'the leaders of the committee were appointed at ICANN78',
      'lineage.timeline.2023-10-26-group-appointments.date',
      '2023-10-26',
    ],
    [
      'the committee is finishing its work plan',
      'lineage.timeline.uac-work-plan.record.summary',
      'Being finished by the committee.',
    ],
    [
      'the work plan is under way',
      'lineage.timeline.uac-work-plan.record.statusAsOf.status',
      'RUNNING',
    ],
  ],
};
