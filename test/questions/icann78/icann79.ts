import type { ReportQuestion } from './report-question';

const TEAM = 'icann79.activities.icann79-post-delegation-sessions';
const LED_TO = 'icann78.allAgendaItems';

/** What is planned for the next meeting, or until then. */
export const ICANN79: ReportQuestion = {
  question: 'What is planned for ICANN79 and for the time before it?',
  request: `{
    icann79: meeting(code: "ICANN79") {
      activities(first: 10) { nodes { id title by { id } partOf { id } resultedFrom { id } } }
    }
    icann78: meeting(code: "ICANN78") {
      allAgendaItems(first: 60) {
        nodes { id ledTo { id ... on Activity { title summary } } }
      }
    }
    iglc: node(id: "activity:iglc-future-activities") {
      ... on Activity { statusAsOf(asOf: "2024-03-02") { status } topics { name } }
    }
    materials: node(id: "activity:icann78-session-materials") {
      ... on Activity { regards { ... on Document { title } } }
    }
  }`,
  facts: [
    [
      'the DASC plans a session on tools and measurements at ICANN79',
      'icann79.activities.dasc-icann79-tools-session.by.id',
      ['committee:dasc'],
    ],
    [
      'that session follows from the one at ICANN78',
      'icann79.activities.dasc-icann79-tools-session.resultedFrom.id',
      ['agenda-item:icann78-dasc-work-plan'],
    ],
    [
      'that session is in the work plan of the DASC',
      'icann79.activities.dasc-icann79-tools-session.partOf.id',
      'activity:dasc-work-plan',
    ],
    [
      'the small team prepares sessions at ICANN79',
      `${TEAM}.by.id`,
      ['committee:icann79-post-delegation-team'],
    ],
    [
      'the Council gave the team that task',
      `${TEAM}.resultedFrom.id`,
      ['decision:2023-10-26-post-delegation-team'],
    ],
    [
      'a session of the team is on bringing policies together',
      `${TEAM}-consolidation.title`,
      'Consolidation of policies',
    ],
    [
      'a session of the team is on gaps',
      `${TEAM}-gaps.title`,
      'Gaps in current policies and practices',
    ],
    [
      'a session of the team is on issues of the future',
      `${TEAM}-future-issues.title`,
      'Issues of the future after delegation',
    ],
    [
      'the GRC workshop has a virtual follow-up before ICANN79',
      `${LED_TO}.icann78-grc-workshop-continuous-improvement.ledTo.grc-continuous-improvement-follow-up.summary`,
      'A virtual meeting, to be set for some time before ICANN79.',
    ],
    [
      'the world café has a virtual follow-up before ICANN79',
      `${LED_TO}.icann78-20th-anniversary-future-relevance.ledTo.ccnso-20th-anniversary-follow-up.summary`,
      'A virtual meeting, to be set for some time before ICANN79.',
    ],
    [
      'the IGLC works through the outcomes of its session',
      `${LED_TO}.icann78-iglc-regional-hot-issues.ledTo.iglc-hot-issues-outcomes.title`,
      /^Outcomes of the ICANN78 session on hot issues/,
    ],
    [
      'the IGLC follows progress against earlier editions',
      `${LED_TO}.icann78-iglc-regional-hot-issues.ledTo.iglc-hot-issues-monitoring.summary`,
      'Against the earlier editions of the exercise.',
    ],
    [
      'the IGLC looks at security, capacity and fragmentation',
      'iglc.topics.name',
      ['Internet Governance', 'Cyber security', 'Capacity building', 'Internet fragmentation'],
    ],
    ['the IGLC is still to do so', 'iglc.statusAsOf.status', 'PLANNED'],
    [
      'the schedule has the materials of open sessions',
      'materials.regards.title',
      ['ICANN78 schedule'],
    ],
  ],
};
