import type { ReportQuestion } from './report-question';

const RETIREMENT = 'policies.ccpdp3-retirement';
const REVIEW = 'policies.ccpdp3-review-mechanism';
const IDN = 'policies.ccpdp4';

/** Where the policies stand, and what comes next. */
export const POLICIES: ReportQuestion = {
  question: 'Where do the policies stand, and what comes next?',
  request: `{
    policies(filter: { code: { in: ["ccPDP3-RET", "ccPDP3-RM", "ccPDP4-IDN"] } }, first: 3) {
      nodes {
        id summary
        partOf(first: 2) { nodes { id code summary } }
        milestones(filter: { kind: { in: [BOARD_ADOPTION, IMPLEMENTATION] } }, first: 5) {
          nodes { id date happened title }
        }
        replaces(first: 2) { edges { happened node { code } } }
        regardedBy(first: 10) {
          nodes { id statusAsOf(asOf: "2024-03-02") { status } summary by { id } regards { ... on Node { id } } }
        }
      }
    }
  }`,
  facts: [
    [
      'the retirement policy is about how a ccTLD whose code leaves ISO 3166 ends',
      `${RETIREMENT}.summary`,
      /from the change of a country code in ISO 3166 to the removal of the ccTLD/,
    ],
    [
      'the Board adopted the retirement policy',
      `${RETIREMENT}.milestones.ccpdp3-retirement-board-adoption.happened`,
      true,
    ],
    [
      'the Board adopted it in September 2022',
      `${RETIREMENT}.milestones.ccpdp3-retirement-board-adoption.date`,
      '2022-09',
    ],
    ['the retirement policy is of ccPDP3', `${RETIREMENT}.partOf.code`, ['ccPDP3']],
    [
      'it is the first part of ccPDP3',
      `${RETIREMENT}.partOf.ccpdp3.summary`,
      /in two parts, retirement first and the review mechanism after it/,
    ],
    [
      'the retirement policy is being implemented',
      `${RETIREMENT}.regardedBy.ccpdp3-retirement-implementation.statusAsOf.status`,
      'RUNNING',
    ],
    [
      'the review mechanism is for delegation, transfer, revocation and retirement',
      `${REVIEW}.summary`,
      /decisions .* on delegation, transfer, revocation and retirement/,
    ],
    ['the review mechanism is the other part', `${REVIEW}.partOf.code`, ['ccPDP3']],
    [
      'the Board is still to adopt the review mechanism',
      `${REVIEW}.milestones.ccpdp3-review-mechanism-board-adoption.happened`,
      false,
    ],
    [
      'the review mechanism is implemented only if the Board adopts it',
      `${REVIEW}.regardedBy.ccpdp3-review-mechanism-implementation.summary`,
      'Only if the Board adopts the policy.',
    ],
    [
      'ICANN organization and the IANA services would implement it',
      `${REVIEW}.regardedBy.ccpdp3-review-mechanism-implementation.by.id`,
      ['organization:iana-services', 'organization:icann-org'],
    ],
    [
      'ccPDP4 sets criteria, process and procedures for IDN ccTLDs',
      `${IDN}.regardedBy.ccpdp4-selection-rules.summary`,
      /sets the criteria, the process and the procedures for IDN ccTLDs/,
    ],
    [
      'these are those of countries, territories and other areas in ISO 3166-1',
      `${IDN}.regardedBy.ccpdp4-selection-rules.summary`,
      /countries, territories and other areas of geopolitical interest in ISO 3166-1/,
    ],
    [
      'ccPDP4 deals with variants, as the Board asked, together with the GNSO',
      `${IDN}.regardedBy.ccpdp4-variants.regards.id`,
      ['policy:ccpdp4', 'organization:gnso', 'organization:icann-board'],
    ],
    [
      'ccPDP4 deals with whether IDN tables are reviewed when submitted',
      `${IDN}.regardedBy.ccpdp4-idn-tables.summary`,
      /^A question of the Board/,
    ],
    [
      'the Board is still to adopt ccPDP4',
      `${IDN}.milestones.ccpdp4-board-adoption.happened`,
      false,
    ],
    [
      'ICANN organization is to implement ccPDP4',
      `${IDN}.regardedBy.ccpdp4-implementation.by.id`,
      ['organization:icann-org'],
    ],
    [
      'ccPDP4 is to replace the Fast Track',
      `${IDN}.replaces.edges.node.code`,
      ['IDN ccTLD Fast Track'],
    ],
    ['the Fast Track is not replaced yet', `${IDN}.replaces.edges.happened`, [false]],
  ],
};
