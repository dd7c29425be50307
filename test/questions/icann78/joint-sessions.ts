import type { ReportQuestion } from './report-question';

/** The sessions with the GNSO Council and with the Board. */
export const JOINT_SESSIONS: ReportQuestion = {
  question: 'With whom were joint sessions held, and on what?',
  request: `{
    gnso: meeting(code: "icann78-ccnso-gnso") { ...Joint }
    board: meeting(code: "icann78-ccnso-board") { ...Joint }
    highlights: node(id: "activity:icann78-session-highlights") {
      ... on Activity { summary regards { ... on Document { title } } }
    }
  }
  fragment Joint on Meeting {
    organizers { name }
    heldWith { id }
    topics { name }
    agendaItems(first: 5) {
      nodes {
        id title
        participants { id }
        regards { ... on Activity { id date due summary by { name } } }
      }
    }
  }`,
  facts: [
    ['the ccNSO Council met another Council', 'gnso.organizers.name', ['ccNSO Council']],
    [
      'the other Council was that of the GNSO',
      'gnso.heldWith.gnso-council.id',
      'committee:gnso-council',
    ],
    [
      'the Councils met about the Global Digital Compact and WSIS+20',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.title',
      'ICANN, the Global Digital Compact and WSIS+20',
    ],
    [
      'WSIS+20 looks at the World Summit on the Information Society after twenty years',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.regards.wsis-20-review.summary',
      /twenty years after the first summit/,
    ],
    [
      'other multilateral processes inform WSIS+20',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.regards.wsis-20-review.summary',
      /other multilateral processes in the time before it are to inform it/,
    ],
    [
      'WSIS+20 takes place in 2025',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.regards.wsis-20-review.date',
      '2025',
    ],
    [
      'the compact is one of those processes',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.regards.gdc-negotiations.summary',
      /one of the processes that are to inform the WSIS\+20 review/,
    ],
    [
      'the talks on the compact begin in 2023',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.regards.gdc-negotiations.date',
      '2023',
    ],
    [
      'the talks on the compact end in 2024',
      'gnso.agendaItems.icann78-ccnso-gnso-gdc-and-wsis-20.regards.gdc-negotiations.due',
      '2024',
    ],
    [
      'the Councils considered how amending the Bylaws can be improved',
      'gnso.agendaItems.icann78-ccnso-gnso-bylaws-amendment-process.participants.id',
      ['committee:ccnso-council', 'committee:gnso-council'],
    ],
    ['the ccNSO met the Board', 'board.heldWith.id', ['organization:icann-board']],
    [
      'the ccNSO and the Board talked about amending the Bylaws',
      'board.agendaItems.icann78-ccnso-board-bylaws-amendment-process.title',
      'A better process for amending the Bylaws',
    ],
    [
      'the ccNSO and the Board talked about the compact and WSIS+20',
      'board.agendaItems.icann78-ccnso-board-gdc-and-wsis-20.title',
      'ICANN, the Global Digital Compact and WSIS+20',
    ],
    [
      'the agendas of joint sessions are in the session highlights',
      'highlights.regards.title',
      ['ccNSO ICANN78 session highlights'],
    ],
  ],
};
