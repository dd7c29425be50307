import type { ReportQuestion } from './report-question';

/** What the Council heard of and discussed without deciding it. */
export const DISCUSSED: ReportQuestion = {
  question: 'Of what else was the Council told, and what did it discuss?',
  request: `{
    council: meeting(code: "council-199") {
      agendaItems(first: 20) {
        nodes {
          id kind title summary
          regards { ... on Node { id } ... on Activity { summary by { id } } }
          ledTo { id }
        }
      }
    }
    workspace: node(id: "activity:council-workspace") {
      ... on Activity { by { name } regards { ... on Document { title } } }
    }
  }`,
  facts: [
    [
      'a Statement of Interest procedure is being introduced',
      'council.agendaItems.council-199-statement-of-interest.title',
      'Introduction of a Statement of Interest procedure',
    ],
    [
      'the procedure was an update for the Councillors',
      'council.agendaItems.council-199-statement-of-interest.kind',
      'UPDATE',
    ],
    [
      'the Councillors were told of the nomination for Board seat 12',
      'council.agendaItems.council-199-board-seat-12.title',
      'Nomination process for Board seat 12',
    ],
    [
      'the Councillors were told of the Council election',
      'council.agendaItems.council-199-council-election.title',
      'ccNSO Council election',
    ],
    [
      'the Council weighed what the session on registrant capacity building had brought',
      'council.agendaItems.council-199-registrant-capacity-building.summary',
      /weighed the input from the ICANN78 session/,
    ],
    [
      'the Council may look further for activities of use to both sides',
      'council.agendaItems.council-199-registrant-capacity-building.ledTo.id',
      [
        'activity:registrant-program-further-exploration',
        'decision:2023-10-26-registrant-capacity-building',
      ],
    ],
    [
      'the Council looked at how roles and responsibilities are shared out next year',
      'council.agendaItems.council-199-roles-and-responsibilities.summary',
      /roles and responsibilities are shared out in the year ahead/,
    ],
    [
      'how they are shared out is part of succession planning',
      'council.agendaItems.council-199-roles-and-responsibilities.regards.id',
      ['activity:council-succession-planning', 'committee:ccnso-council'],
    ],
    [
      'the Council discussed input on Work Stream 2 recommendation 2.3',
      'council.agendaItems.council-199-ws2-recommendation-2-3.title',
      'ccNSO input on Work Stream 2 recommendation 2.3',
    ],
    [
      'the recommendation is one on accountability',
      'council.agendaItems.council-199-ws2-recommendation-2-3.summary',
      /accountability recommendation/,
    ],
    [
      'the Council discussed a procedure to retire recommendations of reviews',
      'council.agendaItems.council-199-retiring-review-recommendations.kind',
      'DISCUSSION',
    ],
    [
      'ICANN org proposes that procedure, for those that the Board adopted',
      'council.agendaItems.council-199-retiring-review-recommendations.summary',
      /ICANN org proposes .* the Board had adopted/,
    ],
    [
      'the Council discussed a group that develops a framework for continuous improvement',
      'council.agendaItems.council-199-continuous-improvement-group.summary',
      /creation of a group .* continuous improvement framework/,
    ],
    [
      'the group is to be one of the whole community, for coordination',
      'council.agendaItems.council-199-continuous-improvement-group.title',
      /^Cross-community coordination group/,
    ],
    [
      'the Council discussed input on principles for governing the root server system',
      'council.agendaItems.council-199-rss-governance-principles.title',
      /governance principles for the root server system/,
    ],
    [
      'the principles are proposed',
      'council.agendaItems.council-199-rss-governance-principles.regards.rss-governance-principles.summary',
      /^Proposed/,
    ],
    [
      'there is more on the workspace of the Council',
      'workspace.regards.title',
      ['ccNSO Council workspace'],
    ],
  ],
};
