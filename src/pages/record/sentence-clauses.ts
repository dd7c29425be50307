import type { NounName } from '../../model/noun';

/**
 * What is said of a record in one sentence, as templates: `{field}` stands for a value and `{relation}`
 * for what it leads to. Of each clause the first template all of whose parts are known is taken. A noun
 * that is not here is called by its kind or its name.
 */
export const CLAUSES: Partial<Record<NounName, readonly (readonly string[])[]>> = {
  Activity: [
    ['{kind} of {by}', '{kind}'],
    ['{status}, by its latest source'],
    ['planned for {plannedFor}'],
    ['part of {partOf}'],
  ],
  Affiliation: [
    ['{person}, {role} at {affiliatedWith}', '{person} is on record with {affiliatedWith}'],
  ],
  AgendaItem: [['{kind} at {meeting}'], ['by {presenters}'], ['about {topics}']],
  CcTld: [
    ['{kind} country-code top-level domain of {territory}'],
    ['managed by {manager}'],
    ['{status}'],
  ],
  Committee: [['{kind} of {parent}', '{kind}']],
  Decision: [['decision by {takenBy}'], ['{kind}'], ['taken at {takenAt}']],
  Dispute: [
    ['On {record}, sources disagree about “{field}”'],
    ['shown is {shownValue}'],
    ['another source says {value}'],
  ],
  Document: [
    ['{kind} published by {publisher}', '{kind}', 'document published by {publisher}', 'document'],
    ['by {authors}'],
  ],
  Effect: [['{type} {target}'], ['as {role}'], ['in {body}'], ['by the decision {decision}']],
  Meeting: [
    ['{kind} in {city}', '{kind}'],
    ['organized by {organizers}'],
    ['part of {partOf}'],
    ['{format}'],
  ],
  MemberCount: [['{members} members were counted in {body}']],
  Membership: [['{holder}, {role} in {body}'], ['for {region}'], ['in the post {post}']],
  Milestone: [['step of {policy}'], ['{kind}'], ['by the decision {decision}']],
  Organization: [['{kind}']],
  Policy: [['policy {code} developed by {developedBy}', 'policy {code}', 'policy'], ['{status}']],
  Post: [['{seats} seats in {body}'], ['for {region}'], ['filled by {filledBy}']],
  Term: [['a term of {role} in {committee} lasts {years} years']],
  Territory: [['territory {code}'], ['in the ICANN region {region}']],
};

/** The lists of a record that are told by their numbers, with what one and several are called. */
export const COUNTED: readonly (readonly [list: string, one: string, several: string])[] = [
  ['memberships', 'membership', 'memberships'],
  ['heldMemberships', 'membership elsewhere', 'memberships elsewhere'],
  ['affiliations', 'affiliation', 'affiliations'],
  ['committees', 'committee', 'committees'],
  ['subcommittees', 'subcommittee', 'subcommittees'],
  ['ccTlds', 'ccTLD', 'ccTLDs'],
  ['milestones', 'policy step', 'policy steps'],
  ['sessions', 'session', 'sessions'],
  ['meetings', 'meeting', 'meetings'],
  ['decisions', 'decision', 'decisions'],
  ['policies', 'policy', 'policies'],
  ['activities', 'activity', 'activities'],
];
