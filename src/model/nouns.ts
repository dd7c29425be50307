import { Activity } from './activity';
import { Affiliation } from './affiliation';
import { AgendaItem } from './agenda-item';
import { CcTld } from './cc-tld';
import { Committee } from './committee';
import { Decision } from './decision';
import { Dispute } from './dispute';
import { Document } from './document';
import { Effect } from './effect';
import { Meeting } from './meeting';
import { MemberCount } from './member-count';
import { Membership } from './membership';
import { Milestone } from './milestone';
import { Organization } from './organization';
import { Person } from './person';
import { Policy } from './policy';
import { Post } from './post';
import { Term } from './term';
import { Territory } from './territory';
import { Topic } from './topic';
import type { Noun } from './noun';

/** All nouns as their files describe them, in the order in which the documentation and lists of nouns tell them. */
export const NOUN_DESCRIPTIONS: readonly Noun[] = [
  CcTld,
  Territory,
  Organization,
  Committee,
  Term,
  Post,
  Person,
  Membership,
  Affiliation,
  Meeting,
  AgendaItem,
  Decision,
  Effect,
  Policy,
  Milestone,
  MemberCount,
  Topic,
  Activity,
  Document,
  Dispute,
];
