import { Region, valueName } from '../../model/vocabularies';
import type { AskedNetwork } from './asked-network';
import type { NetworkAnswer, DrawnNode } from './network-answer';

/** What a node is coloured by. It has a shape and a sign too, so that nothing is told by colour alone. */
export interface Category {
  /** Its colour, and its place in the legend. */
  readonly index: number;
  readonly name: string;
  /** A few letters that stand beside the name of a node. */
  readonly sign: string;
}

export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'down', 'cross'] as const;
export type Shape = (typeof SHAPES)[number];

export const categoryShape = ({ index }: Category) => SHAPES[index % SHAPES.length] as Shape;

/** As many as one can tell apart; what is after them is grey. */
const COLOURS = 7;
const REGIONS = Object.keys(Region.values);

export function categoryOf(
  { noun, region, group }: DrawnNode,
  colour: AskedNetwork['colour'],
): Category {
  if (colour === 'group')
    return group <= COLOURS
      ? { index: group - 1, name: `group ${group}`, sign: String(group) }
      : { index: COLOURS, name: 'smaller groups', sign: '–' };
  if (noun !== 'PERSON') return { index: REGIONS.length, name: 'bodies', sign: 'body' };
  if (region === null) return { index: COLOURS, name: 'region not known', sign: '?' };
  return { index: REGIONS.indexOf(region), name: valueName(Region, region), sign: region };
}

/** The categories of a network in order, each with how many are of it. */
export function categoriesIn(
  { nodes }: NetworkAnswer,
  colour: AskedNetwork['colour'],
): readonly (Category & { readonly count: number })[] {
  const found = new Map<number, Category & { count: number }>();
  for (const node of nodes) {
    const category = categoryOf(node, colour);
    const { count } = found.get(category.index) ?? { count: 0 };
    found.set(category.index, { ...category, count: count + 1 });
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}
