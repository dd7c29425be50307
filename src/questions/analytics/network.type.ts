import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Between } from '../../memory/measures/tie-network';
import type { NounName, Vocabulary } from '../../model/noun';
import { Region } from '../../model/vocabularies';
import { enumOf } from '../../schema/enums';
import { NounEnum } from '../../schema/noun-enum';

const NetworkBetween: Vocabulary = {
  name: 'NetworkBetween',
  about: 'What a network ties.',
  values: {
    PEOPLE: 'People who share bodies, as in `coMembership(of: PERSON)`.',
    COMMITTEES: 'Committees that share members, as in `coMembership(of: COMMITTEE)`.',
    MEMBERSHIPS: 'People and the bodies that they are in.',
  },
};

const NetworkBetweenEnum = enumOf(NetworkBetween);

@ArgsType()
export class NetworkArgs {
  @Field(() => NetworkBetweenEnum)
  between!: Between;

  @Field(() => Int, {
    description: 'At most this number of nodes, the most strongly tied first; 0 to 3000.',
    defaultValue: 300,
  })
  nodes!: number;

  @Field(() => Int, {
    description:
      'At most this number of edges between these: the strongest of each node, and then the strongest of all; 0 to 20000.',
    defaultValue: 1000,
  })
  edges!: number;
}

@ObjectType('NetworkNode', {
  description: 'A record in a network, with its measures in the whole of it.',
})
export class NetworkNodeType {
  @Field(() => ID)
  id!: string;

  @Field()
  label!: string;

  @Field(() => NounEnum)
  noun!: NounName;

  @Field(() => enumOf(Region), {
    nullable: true,
    description:
      'The region of a person if all that is counted of them is of one: of their seats, otherwise of the ccTLDs of their affiliations. Null otherwise, and for bodies.',
  })
  region!: string | null;

  @Field(() => Int, {
    description:
      'Its group by the Louvain method on ties weighted by overlap, numbered from 1, the largest first.',
  })
  group!: number;

  @Field(() => Int, { description: 'The number of its ties.' })
  degree!: number;

  @Field(() => Int, { description: 'The sum of the overlaps of its ties.' })
  strength!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of shortest paths between all others that pass through it, of ties alike. Null for all nodes where that would take more than 3,000,000 steps.',
  })
  betweenness!: number | null;

  @Field(() => Float, { description: 'PageRank with damping 0.85, on ties weighted by overlap.' })
  pageRank!: number;

  @Field(() => Float, {
    description: 'Where to draw it: what is tied lies together (ForceAtlas2).',
  })
  x!: number;

  @Field(() => Float)
  y!: number;
}

@ObjectType('NetworkEdge', { description: 'A tie of two nodes.' })
export class NetworkEdgeType {
  @Field(() => Int, { description: 'The place of the one in `nodes`, from 0.' })
  one!: number;

  @Field(() => Int, { description: 'The place of the other.' })
  other!: number;

  @Field(() => Int, { description: 'How many bodies, members or memberships tie them.' })
  overlap!: number;

  @Field(() => Int, { description: 'How many of these are CERTAIN.' })
  certain!: number;
}

@ObjectType({ description: 'A network, or the strongest part of it, as it can be drawn.' })
export class TieNetwork {
  @Field(() => [NetworkNodeType], { description: 'The most strongly tied first.' })
  nodes!: readonly NetworkNodeType[];

  @Field(() => [NetworkEdgeType], { description: 'The strongest first.' })
  edges!: readonly NetworkEdgeType[];

  @Field(() => Int)
  totalNodes!: number;

  @Field(() => Int)
  totalEdges!: number;

  @Field(() => Int, {
    description: 'How many were counted and share nothing with anybody; they are no nodes.',
  })
  alone!: number;

  @Field(() => Float, { description: 'How far the groups are apart, as in `communities`.' })
  modularity!: number;
}
