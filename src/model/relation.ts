import type { Arrow, Noun, NounName, Reach } from './noun';

/** One arrow read in one direction, from one noun: what a relation field of the API is made from. */
export interface Hop {
  readonly name: string;
  readonly about: string;
  readonly from: NounName;
  readonly arrow: string;
  readonly direction: 'out' | 'in';
  readonly to: readonly NounName[];
  readonly reach: Reach;
  /** Whose entry in the files states the arrow: its citations are those of the arrow. */
  readonly statedBy: 'from' | 'to';
  readonly required: boolean;
  readonly lineage: boolean;
  /** The list can only be paged. */
  readonly plain: boolean;
  readonly fact?: 'locator';
  /** Another count than that of the records at its end: of the different nodes that an arrow of theirs leads to. */
  readonly countedBy?: {
    readonly name: string;
    readonly arrow: string;
    readonly direction: 'out' | 'in';
  };
  /** An arrow that leads to the node from which `arrow` goes on, where the hop takes two steps. */
  readonly via?: { readonly arrow: string; readonly direction: 'out' | 'in' };
}

/** The hops that a noun's own arrows make, in both directions. */
export function hopsOf(noun: Noun): Hop[] {
  return Object.entries(noun.arrows).flatMap(([name, arrow]) => [
    forward(noun, name, arrow),
    ...arrow.to.map((target) => backward(noun, target, arrow)),
  ]);
}

function forward(noun: Noun, name: string, arrow: Arrow): Hop {
  return {
    name,
    about: arrow.about,
    from: noun.name,
    arrow: arrow.type,
    direction: arrow.incoming ? 'in' : 'out',
    to: [...arrow.to].sort(),
    reach: arrow.reach,
    statedBy: arrow.nested ? 'to' : 'from',
    required: arrow.required === true && arrow.reach === 'one',
    lineage: arrow.lineage === true,
    plain: arrow.plain === true,
    fact: arrow.fact,
  };
}

function backward(noun: Noun, target: NounName, arrow: Arrow): Hop {
  const { name, about, reach } = arrow.inverse;
  const counted = arrow.inverse.countedBy;
  const through = counted && noun.arrows[counted.arrow];
  const own = typeof name === 'string' ? name : name[target];
  if (!own) throw new Error(`${noun.name}: the arrow ${arrow.type} has no inverse on ${target}`);
  return {
    name: own,
    about,
    from: target,
    arrow: arrow.type,
    direction: arrow.incoming ? 'out' : 'in',
    to: [noun.name],
    reach: reach ?? 'many',
    statedBy: arrow.nested ? 'from' : 'to',
    // A nested record is written inside its owner, so the owner is always there.
    required: arrow.nested === true,
    lineage: arrow.lineage === true,
    plain: arrow.plain === true || arrow.inverse.plain === true,
    fact: arrow.fact,
    countedBy: counted &&
      through && {
        name: counted.name,
        arrow: through.type,
        direction: through.incoming ? 'in' : 'out',
      },
  };
}

/**
 * Joins the hops of one noun that have the same name and read the same arrow:
 * what many nouns point at in one way is one field that reaches them all.
 */
export function joinHops(hops: Hop[]): Hop[] {
  const joined = new Map<string, Hop>();
  for (const hop of hops) {
    const key = `${hop.from}.${hop.name}`;
    const known = joined.get(key);
    if (known && (known.arrow !== hop.arrow || known.direction !== hop.direction)) {
      throw new Error(`${key} is the name of two fields: ${known.arrow} and ${hop.arrow}`);
    }
    joined.set(key, known ? { ...hop, to: [...new Set([...known.to, ...hop.to])].sort() } : hop);
  }
  return [...joined.values()];
}
