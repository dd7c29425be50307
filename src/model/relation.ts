import { SHORT_LIST_LIMIT, type Noun, type NounName, type Reach, type Relationship } from './noun';

/** One relationship read in one direction, from one noun: what a relation field of the API is made from. */
export interface Relation {
  readonly name: string;
  /** What one record at its end is called; the name itself where that is no plural. */
  readonly one: string;
  readonly about: string;
  readonly from: NounName;
  readonly relationship: string;
  readonly direction: 'out' | 'in';
  readonly to: readonly NounName[];
  readonly reach: Reach;
  /** How many a short list can have. */
  readonly most: number;
  /** Whose entry in the files states the relationship: its citations are those of the relationship. */
  readonly statedBy: 'from' | 'to';
  readonly required: boolean;
  /** It can be only planned; then the edge says `happened: false`. */
  readonly plannable: boolean;
  /** The list can only be paged. */
  readonly plain: boolean;
  readonly fact?: 'locator';
  readonly details?: Relationship['details'];
  /** Another count than that of the records at its end: of the different nodes that a relationship of theirs leads to. */
  readonly countedBy?: {
    readonly name: string;
    readonly relationship: string;
    readonly direction: 'out' | 'in';
  };
  /** A relationship that leads to the node from which `relationship` goes on, where the relation takes two steps. */
  readonly via?: {
    readonly relationship: string;
    readonly direction: 'out' | 'in';
    /** It is followed as often as it leads on, or not at all. */
    readonly repeated?: boolean;
  };
}

/** The relations that a noun's own relationships make, in both directions. */
export function relationsOf(noun: Noun): Relation[] {
  return Object.entries(noun.relationships).flatMap(([name, relationship]) => [
    forward(noun, name, relationship),
    ...relationship.to.map((target) => backward(noun, target, relationship)),
  ]);
}

function forward(noun: Noun, name: string, relationship: Relationship): Relation {
  return {
    name,
    one: name,
    about: relationship.about,
    from: noun.name,
    relationship: relationship.type,
    direction: relationship.incoming ? 'in' : 'out',
    to: [...relationship.to].sort(),
    reach: relationship.reach,
    most: relationship.most ?? SHORT_LIST_LIMIT,
    statedBy: relationship.nested ? 'to' : 'from',
    required: relationship.required === true && relationship.reach === 'one',
    plannable: relationship.plannable === true,
    plain: relationship.plain === true,
    fact: relationship.fact,
    details: relationship.details,
  };
}

function backward(noun: Noun, target: NounName, relationship: Relationship): Relation {
  const { name, one, about, reach } = relationship.inverse;
  const counted = relationship.inverse.countedBy;
  const through = counted && noun.relationships[counted.relationship];
  const own = typeof name === 'string' ? name : name[target];
  if (!own)
    throw new Error(
      `${noun.name}: the relationship ${relationship.type} has no inverse on ${target}`,
    );
  return {
    name: own,
    one: (typeof one === 'string' ? one : one?.[target]) ?? own,
    about,
    from: target,
    relationship: relationship.type,
    direction: relationship.incoming ? 'out' : 'in',
    to: [noun.name],
    reach: reach ?? 'many',
    most: SHORT_LIST_LIMIT,
    statedBy: relationship.nested ? 'from' : 'to',
    // A nested record is written inside its owner, so the owner is always there.
    required: relationship.nested === true,
    plannable: relationship.plannable === true,
    plain: relationship.plain === true || relationship.inverse.plain === true,
    fact: relationship.fact,
    details: relationship.details,
    countedBy: counted &&
      through && {
        name: counted.name,
        relationship: through.type,
        direction: through.incoming ? 'in' : 'out',
      },
  };
}

/** The relations of a noun that reach what its parts reach too. */
export function gatheredRelations(
  { name: from, gathered = {} }: Noun,
  known: readonly Relation[],
): Relation[] {
  const named = (name: string) =>
    known.find((relation) => relation.from === from && relation.name === name) as Relation;
  return Object.entries(gathered).map(([name, { of, parts, about }]) => {
    const { relationship, direction } = named(parts);
    return {
      ...named(of),
      name,
      one: name,
      about,
      via: { relationship, direction, repeated: true },
    };
  });
}

/**
 * Joins the relations of one noun that have the same name and read the same relationship:
 * what many nouns point at in one way is one field that reaches them all.
 */
export function joinRelations(relations: Relation[]): Relation[] {
  const joined = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.from}.${relation.name}`;
    const known = joined.get(key);
    if (
      known &&
      (known.relationship !== relation.relationship || known.direction !== relation.direction)
    ) {
      throw new Error(
        `${key} is the name of two fields: ${known.relationship} and ${relation.relationship}`,
      );
    }
    joined.set(
      key,
      known ? { ...relation, to: [...new Set([...known.to, ...relation.to])].sort() } : relation,
    );
  }
  return [...joined.values()];
}
