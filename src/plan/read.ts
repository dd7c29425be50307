import type { NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import type { Condition, GradedSpan } from './condition';
import type { Order } from './list-order';
import type { ListGrouping } from './grouping';
import type { PlanValue } from './value';
import type { ListWindow } from './window';

/**
 * One read of a plan. All but a look-up are part of a statement that reads
 * what is around them too: each makes one CALL in it, or two for a list that is
 * also counted, and each CALL gives exactly one row.
 */
export type Read = RelationRead | LookupRead;
export type RelationRead = ListRead | ShortListRead | ReferenceRead | PickRead;

/** What is read of the nodes at one place. */
export interface Content {
  /** How messages call the field that shows them: `committee.memberships`. */
  readonly path: string;
  /** How many fields are selected there and below. */
  readonly fields: number;
  /** The nouns that the nodes can be of. */
  readonly nouns: readonly NounName[];
  /** Properties of the nodes, besides the id. */
  readonly properties: readonly string[];
  readonly children: readonly RelationRead[];
  /** What questions asked of these nodes will read when they are answered; it counts, but is no part of the statement. */
  readonly questions: readonly LookupRead[];
  /** The questions themselves, each as often as it is answered for one of these nodes, and fields with several names. */
  readonly asked: readonly AskedQuestion[];
}

/** A field that is answered for each node by itself, and for how many records one answer counts. */
export interface AskedQuestion {
  readonly name: string;
  readonly rows: PlanValue<number>;
}

/** How a read goes on from the nodes around it. */
export interface FollowedRelation {
  readonly relation: Relation;
  /** The nouns around it for which the relation is selected; null when that is all of them. */
  readonly selectedOn: readonly NounName[] | null;
  /** Whether the others have the same relationship, so that the statement must tell them apart. */
  readonly guarded: boolean;
}

interface Keyed {
  /** The field and its arguments, under which the decoded value is kept. */
  readonly key: string;
}

/** The one node that a relation reaches, or none. */
export interface ReferenceRead extends Content, Keyed {
  readonly kind: 'reference';
  readonly from: FollowedRelation;
}

/** All nodes that a relation reaches, which are few. */
export interface ShortListRead extends Content, Keyed {
  readonly kind: 'short list';
  readonly from: FollowedRelation;
  readonly order: Order;
  /** What is shown of where in each, when they are the sources of a record; null when they are not. */
  readonly citations: readonly string[] | null;
}

/** One of the nodes that a relation reaches: the first or the last that meets a condition. */
export interface PickRead extends Content, Keyed {
  readonly kind: 'pick';
  readonly from: FollowedRelation;
  readonly order: Order;
  readonly condition: Condition;
  readonly which: 'first' | 'last';
}

/** A page of the nodes that a relation reaches or, at the root, of all nodes of a noun. */
export interface ListRead extends Content, Keyed {
  readonly kind: 'list';
  readonly from: FollowedRelation | null;
  readonly order: Order;
  /** What a node must meet to be in the list. */
  readonly condition: Condition | null;
  /** The days for which the list is asked, when it is of dated records. */
  readonly span: GradedSpan | null;
  readonly window: ListWindow;
  readonly edges: EdgeContent;
  /** Whether rows are wanted at all, or only their number. */
  readonly wantsRows: boolean;
  readonly wantsCount: boolean;
  /** Whether the number of each grade is wanted, beside the number of all. */
  readonly wantsGrades: boolean;
  /** By what its records are counted. */
  readonly groups: readonly GroupRead[];
}

/** How many records of a list are in each of its groups. */
export interface GroupRead extends Keyed {
  readonly grouping: ListGrouping;
  /** How many fields are selected of each group, and below. */
  readonly fields: number;
  /** What is read of the records that stand for groups; it is no part of the statement. */
  readonly records: readonly LookupRead[];
}

/** What the edges of a list show besides the nodes. */
export interface EdgeContent {
  /** Properties of the relationship. */
  readonly properties: readonly string[];
  /** The span for which the edge says how sure it is that the record was there. */
  readonly gradedIn: GradedSpan | null;
  /** Properties of the node from which the edge explains that. */
  readonly evidence: readonly string[];
  /** The sources of the record that states the relationship. */
  readonly citations: EdgeCitations | null;
}

export interface EdgeCitations {
  readonly statedBy: Relation['statedBy'];
  readonly read: ShortListRead;
}

/** Nodes that are found by texts, and many of them by one statement. */
export interface LookupRead extends Content {
  readonly kind: 'lookup';
  readonly finder: Finder;
}

/** By what texts nodes are found: by a natural key of one noun, or by an id, also a former one. */
export type Finder = { readonly by: 'key'; readonly noun: NounName } | { readonly by: 'id' };

/** Whether a CALL of its own counts the list. */
export function isCounted({ wantsCount, wantsGrades }: ListRead): boolean {
  return wantsCount || wantsGrades;
}

/** The properties of the relationship that each row of a read has. */
export function relationshipProperties(read: Read): readonly string[] {
  if (read.kind === 'list') return read.edges.properties;
  return read.kind === 'short list' ? (read.citations ?? []) : [];
}

/** What tells two relationships between the same nodes apart, and what else a relationship says. */
export function factsOf({ fact, details }: Pick<Relation, 'fact' | 'details'>): readonly string[] {
  return fact ? [fact, ...Object.keys(details ?? {})] : [];
}
