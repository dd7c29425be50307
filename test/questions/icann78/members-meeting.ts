import type { ReportQuestion } from './report-question';

/** Tech Day, and the sessions of the members meeting. */
export const MEMBERS_MEETING: ReportQuestion = {
  question: 'Which sessions had Tech Day and the members meeting, and who spoke there?',
  request: `{
    techDay: meeting(code: "icann78-tech-day") { agendaItems(first: 5) { nodes { title } } }
    meeting(code: "icann78-members-meeting") {
      note
      sessions(first: 10) {
        nodes {
          id attendance format
          organizers { name }
          topics { id note }
          agendaItems(first: 6) {
            nodes { id title summary presenters { id } participants { id } regards { ... on Node { id } } }
          }
        }
      }
    }
    nodes(
      ids: [
        "activity:tech-day"
        "activity:cctld-news-sessions"
        "activity:ccnso-20th-anniversary"
        "activity:ccnso-20th-anniversary-look-back"
      ]
    ) {
      id
      ... on Activity { date status summary }
    }
  }`,
  facts: [
    ['Tech Day is held since 2006', 'nodes.tech-day.date', '2006'],
    [
      'new and experienced people meet and present at Tech Day',
      'nodes.tech-day.summary',
      /New and experienced people come together there, give talks/,
    ],
    [
      'Tech Day was about DNSSEC, artificial intelligence and DNS abuse',
      'techDay.agendaItems.title',
      [
        'Artificial intelligence',
        'DNS Security Extensions',
        'Prevention and mitigation of DNS abuse',
      ],
    ],
    ['the members met on three days', 'meeting.note', /^Sessions on three days\./],
    [
      'the MPC organized the session on social responsibility',
      'meeting.sessions.icann78-csr.organizers.name',
      ['Meetings Programme Committee'],
    ],
    [
      'social responsibility is a way of managing that takes in social and environmental matters',
      'meeting.sessions.icann78-csr.topics.corporate-social-responsibility.note',
      /way of managing in which a company takes social and environmental matters/,
    ],
    [
      'ccTLDs of different regions showed how they go about it',
      'meeting.sessions.icann78-csr.agendaItems.icann78-csr-approaches.summary',
      /^ccTLDs of different regions showed/,
    ],
    [
      'those ccTLDs thought about its future',
      'meeting.sessions.icann78-csr.agendaItems.icann78-csr-approaches.summary',
      /thought about the future of such approaches/,
    ],
    [
      'the IGLC organized the session on WSIS+20',
      'meeting.sessions.icann78-wsis-20.organizers.name',
      ['Internet Governance Liaison Committee'],
    ],
    [
      'the United Nations lead the review, which matters to ccTLDs everywhere',
      'meeting.sessions.icann78-wsis-20.agendaItems.icann78-wsis-20-why-it-matters.summary',
      /led by the United Nations .* reasons why ccTLDs everywhere should care/,
    ],
    [
      'the manager of .de told of its approach',
      'meeting.sessions.icann78-wsis-20.agendaItems.icann78-wsis-20-de.presenters.id',
      ['cctld:de'],
    ],
    [
      'the manager of .jp told of its approach',
      'meeting.sessions.icann78-wsis-20.agendaItems.icann78-wsis-20-jp.presenters.id',
      ['cctld:jp'],
    ],
    ['the ccNSO celebrates 20 years in 2023', 'nodes.ccnso-20th-anniversary.date', '2023'],
    [
      'earlier sessions looked back on its history',
      'nodes.ccnso-20th-anniversary-look-back.status',
      'DONE',
    ],
    [
      'a committee for the anniversary held a world café',
      'meeting.sessions.icann78-20th-anniversary.organizers.name',
      ['ccNSO 20th Anniversary Committee'],
    ],
    [
      'the world café was on what makes the ccNSO matter in five to ten years',
      'meeting.sessions.icann78-20th-anniversary.agendaItems.title',
      ['What makes the ccNSO matter in the next five to ten years'],
    ],
    ['the world café was closed', 'meeting.sessions.icann78-20th-anniversary.attendance', 'CLOSED'],
    [
      'one had to be at the world café in person',
      'meeting.sessions.icann78-20th-anniversary.format',
      'IN_PERSON',
    ],
    [
      'the news sessions have been held for years, with case studies, figures and trends',
      'nodes.cctld-news-sessions.summary',
      /^For some years .* case studies, figures, news and trends/,
    ],
    [
      'the news sessions are where new and experienced people of all the world meet',
      'nodes.cctld-news-sessions.summary',
      /new and seasoned people from all over the world a place to meet/,
    ],
    [
      'one piece of news was how ccTLDs in Africa have developed',
      'meeting.sessions.icann78-cctld-news.agendaItems.icann78-cctld-news-africa.title',
      'The evolution of ccTLDs in Africa',
    ],
    [
      'one piece of news was the part of .au in Internet governance',
      'meeting.sessions.icann78-cctld-news.agendaItems.icann78-cctld-news-au-internet-governance.regards.au.id',
      'cctld:au',
    ],
    [
      'one piece of news was the launch of the European TLD ISAC',
      'meeting.sessions.icann78-cctld-news.agendaItems.icann78-cctld-news-european-tld-isac.title',
      'Launch of the European TLD ISAC',
    ],
    [
      'one piece of news was the resilience of the manager of .au',
      'meeting.sessions.icann78-cctld-news.agendaItems.icann78-cctld-news-au-resilience.title',
      'The resilience of the manager of .au',
    ],
    [
      'one piece of news was loyalty at .ec',
      'meeting.sessions.icann78-cctld-news.agendaItems.icann78-cctld-news-ec-loyalty.title',
      '.ec: strategies for loyalty',
    ],
    [
      'one piece of news was a change of name at .dk',
      'meeting.sessions.icann78-cctld-news.agendaItems.icann78-cctld-news-dk-name-change.title',
      '.dk: the change of name',
    ],
    [
      'the ICANN team for registrants and ccTLDs asked how to work together more',
      'meeting.sessions.icann78-registrant-capacity-building.agendaItems.icann78-registrant-capacity-building-further-collaboration.participants.id',
      ['committee:icann-registrant-program-team'],
    ],
    [
      'members could ask all candidates',
      'meeting.sessions.icann78-candidates-qa.agendaItems.title',
      ['Questions to all candidates'],
    ],
    [
      'the candidates stand for Board seat 12 and for the Council',
      'meeting.sessions.icann78-candidates-qa.agendaItems.icann78-candidates-qa-questions.regards.id',
      ['activity:board-seat-12-nomination-2023', 'activity:ccnso-council-election-after-icann78'],
    ],
  ],
};
