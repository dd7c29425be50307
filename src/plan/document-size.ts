import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../kernel/errors';
import { MOST_ALIASES, MOST_DEPTH, MOST_DIRECTIVES, MOST_FIELDS, MOST_ROOT_FIELDS } from './limits';

/** How much a selection asks for, whatever it is of: what a fragment selects counts wherever it is spread. */
export interface Size {
  /** The fields of the set itself. */
  readonly own: number;
  /** These, and all below them. */
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** How many fields are one in another. */
  readonly depth: number;
}

const NOTHING: Size = { own: 0, fields: 0, aliases: 0, directives: 0, depth: 0 };

/** Sizes of selections. Each fragment is counted once, as a few lines of them can lead to millions of fields. */
export class Sizes {
  private readonly known = new Map<SelectionSetNode, Size>();

  constructor(private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>) {}

  of(set: SelectionSetNode): Size {
    const known = this.known.get(set);
    if (known) return known;
    // A fragment that leads to itself is refused by the rules of GraphQL.
    this.known.set(set, NOTHING);
    const size = set.selections.map((node) => this.ofSelection(node)).reduce(sum, NOTHING);
    this.known.set(set, size);
    return size;
  }

  /** How many fields these sets select together. */
  fieldsOf(sets: readonly SelectionSetNode[]): number {
    return sets.reduce((count, set) => count + this.of(set).fields, 0);
  }

  private ofSelection(node: SelectionSetNode['selections'][number]): Size {
    const set =
      node.kind === Kind.FRAGMENT_SPREAD
        ? this.fragments[node.name.value]?.selectionSet
        : node.selectionSet;
    const inner = set ? this.of(set) : NOTHING;
    const directives = inner.directives + (node.directives?.length ?? 0);
    if (node.kind !== Kind.FIELD) return { ...inner, directives };
    return {
      own: 1,
      fields: 1 + inner.fields,
      aliases: (node.alias ? 1 : 0) + inner.aliases,
      directives,
      depth: 1 + inner.depth,
    };
  }
}

function sum(one: Size, other: Size): Size {
  return {
    own: one.own + other.own,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    depth: Math.max(one.depth, other.depth),
  };
}

/** The limits, and how a message says of a document that it is beyond one. */
const LIMITS: readonly {
  readonly of: keyof Size;
  readonly name: string;
  readonly most: number;
  readonly says: string;
  readonly advice: string;
}[] = [
  {
    of: 'depth',
    name: 'depth',
    most: MOST_DEPTH,
    says: 'nests fields N deep',
    advice: 'Ask for fewer levels, or split the query.',
  },
  {
    of: 'own',
    name: 'rootFields',
    most: MOST_ROOT_FIELDS,
    says: 'has N fields at its root',
    advice: 'Split the query.',
  },
  {
    of: 'aliases',
    name: 'aliases',
    most: MOST_ALIASES,
    says: 'has N aliases',
    advice: 'Split the query, or ask for several records at once with nodes(ids:).',
  },
  {
    of: 'directives',
    name: 'directives',
    most: MOST_DIRECTIVES,
    says: 'has N directives',
    advice: 'Use fewer of them.',
  },
  {
    of: 'fields',
    name: 'fields',
    most: MOST_FIELDS,
    says: 'selects N fields',
    advice: 'Select fewer fields, or split the query.',
  },
];

/** With more than these nobody is told how many; fragments of fragments can be more than have a name. */
const COUNTED = 1_000_000;

/** What a document is refused for before anything looks at what it means; null when its size is allowed. */
export function sizeRefusal(
  document: DocumentNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Refusal | null {
  const sizes = new Sizes(fragments);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.operation !== OperationTypeNode.QUERY)
      continue;
    const size = sizes.of(node.selectionSet);
    const directives = size.directives + (node.directives?.length ?? 0);
    const refusal = refusalOf({ ...size, directives });
    if (refusal) return refusal;
  }
  return null;
}

function refusalOf(size: Size): Refusal | null {
  const limit = LIMITS.find(({ of, most }) => size[of] > most);
  if (!limit) return null;
  const { of, name, most, says, advice } = limit;
  const count = size[of] > COUNTED ? `more than ${COUNTED}` : String(size[of]);
  const counted =
    of === 'own' || of === 'depth' ? '' : ', those of fragments wherever they are spread';
  return new Refusal(
    'QUERY_TOO_COMPLEX',
    `The query ${says.replace('N', count)}${counted}; the limit is ${most}. ${advice}`,
    { details: { [name]: Math.min(size[of], COUNTED), [`${name}Allowed`]: most } },
  );
}
