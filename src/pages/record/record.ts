import type { Certainty } from '../../kernel/certainty';

/** What every record is called and where it is. */
export interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly url: string;
}

/** A place in a source. */
export interface ShownCitation {
  readonly locator: string;
  readonly shown: string | null;
  readonly supports: readonly string[];
  readonly document: Named & {
    readonly sourceUrl: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly captured: string | null;
  };
}

export interface ShownDispute {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly shownValue: string | null;
  readonly citations: readonly ShownCitation[];
}

/** A record with what its operation selects; which fields it has follows from the model. */
export interface PageRecord extends Named {
  readonly citations?: readonly ShownCitation[];
  readonly disputed?: readonly ShownDispute[];
  readonly sameAs: readonly string[];
  readonly [field: string]: unknown;
}

/** A list of which the first records are shown. */
export interface Connection {
  readonly totalCount: number;
  readonly nodes?: readonly PageRecord[];
  readonly certainties?: {
    readonly certain: number;
    readonly expected: number;
    readonly possible: number;
  };
  readonly edges?: readonly {
    readonly certainty: Certainty | null;
    readonly reason: { readonly sentence: string } | null;
    readonly node: PageRecord;
  }[];
  /** Only where the list is a page of its own. */
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What the operation of a record page answers. */
export interface RecordAnswer {
  readonly node: PageRecord;
  readonly dataset: { readonly fingerprint: string };
}
