import type { ReportQuestion } from './report-question';

/** The work of the DASC. */
export const DNS_ABUSE: ReportQuestion = {
  question: 'What does the DASC do about DNS abuse?',
  request: `{
    committee(acronym: "DASC") {
      purpose
      activities(first: 20) {
        nodes {
          id date due title summary
          follows(first: 2) { nodes { id } }
          statusAsOf(asOf: "2024-03-02") { status }
        }
      }
      presentations(first: 10) { nodes { id title summary meeting { code } } }
      participations(first: 10) { nodes { id title participants { id } } }
    }
  }`,
  facts: [
    [
      'the DASC is at the heart of a process driven by the ccTLD community',
      'committee.activities.cctld-dns-abuse-process.summary',
      /^Driven by the ccTLD community, worldwide and within ICANN, with the DASC at its heart/,
    ],
    ['the DASC makes no policy or standards', 'committee.purpose', /makes no policy or standards/],
    [
      'the DASC wants better understanding, useful talk and less harm',
      'committee.activities.cctld-dns-abuse-process.summary',
      /better understanding and awareness, .* talk, .* lessen the harm/,
    ],
    ['the DASC held a survey in 2022', 'committee.activities.dasc-survey-2022.date', '2022'],
    [
      'the survey asked how ccTLDs handle DNS abuse',
      'committee.activities.dasc-survey-2022.summary',
      /how ccTLDs deal with the several sides of DNS abuse/,
    ],
    [
      'the DASC analysed the answers and shared the findings',
      'committee.activities.dasc-survey-2022-findings.summary',
      /analysed the answers and told the ccTLD community/,
    ],
    [
      'a second edition of the survey is expected',
      'committee.activities.dasc-survey-2024.follows.id',
      ['activity:dasc-survey-2022'],
    ],
    [
      'the second edition comes in the last quarter of 2024',
      'committee.activities.dasc-survey-2024.due',
      '2024-36',
    ],
    [
      'the DASC goes on with its repository',
      'committee.activities.dasc-repository.statusAsOf.status',
      'RUNNING',
    ],
    [
      'the repository is to inform ccTLDs on line',
      'committee.activities.dasc-repository.summary',
      /a place on line where ccTLDs find information about DNS abuse/,
    ],
    [
      'the DASC asked ccTLDs everywhere to contribute to it',
      'committee.presentations.icann78-dasc-tools-measurements-repository.summary',
      /asked ccTLDs all over the world to add to it/,
    ],
    [
      'the DASC announced an email list for ccTLDs',
      'committee.presentations.icann78-dasc-tools-measurements-mailing-list.title',
      'An e-mail list on DNS abuse for ccTLDs',
    ],
    [
      'the DASC goes on with the list',
      'committee.activities.dasc-mailing-list.statusAsOf.status',
      'RUNNING',
    ],
    [
      'the DASC told of views on tools and measurements, DAAR among them',
      'committee.presentations.icann78-dasc-tools-measurements-perspectives.summary',
      /tools and measurements, DAAR being one/,
    ],
    [
      'the DASC compared ccTLDs and gTLDs in a panel with the RySG',
      'committee.participations.icann78-dasc-tools-measurements-rysg-panel.participants.id',
      ['committee:dasc', 'organization:rysg'],
    ],
    [
      'the new work of the DASC is four questions',
      'committee.activities.dasc-new-work-items.summary',
      /^Four questions/,
    ],
    [
      'the first question is about data validation and registration policies',
      'committee.activities.dasc-question-1.title',
      /data validation and registration policies/,
    ],
    [
      'the second question is about working with registrars',
      'committee.activities.dasc-question-2.title',
      /work well with registrars/,
    ],
    [
      'the third question is about tools and measurements',
      'committee.activities.dasc-question-3.title',
      /tools and measurements/,
    ],
    [
      'the fourth question is about governance models and regulation',
      'committee.activities.dasc-question-4.title',
      /governance models and the regulation/,
    ],
  ],
};
