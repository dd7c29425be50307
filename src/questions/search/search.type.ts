import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { Vocabulary } from '../../model/noun';
import { Span } from '../../schema/certainty-types';
import { PageInfo } from '../../schema/page-types';
import { Node } from '../../schema/noun-types';
import { enumOf } from '../../schema/enums';
import { SEARCHED, searchType } from '../../memory/search/search-fields';
import type { Hit } from '../../memory/search/search';
import type { Word } from '../../memory/search/tokens';
import { LONGEST_TEXT, MOST_WORDS } from '../../memory/search/words';

const SearchType: Vocabulary = {
  name: 'SearchType',
  about: 'The types of records that can be searched: those that have a name, a title or a label.',
  values: Object.fromEntries(SEARCHED.map((noun) => [searchType(noun), `${noun} records.`])),
};
const SearchTypeEnum = enumOf(SearchType);

@InputType({ description: 'Which of the records that have the words are found.' })
export class SearchFilter {
  @Field(() => [String], {
    nullable: true,
    description:
      'Only what is about one of these topics, by name or id, and the topics themselves.',
  })
  topics?: string[] | null;

  @Field(() => Span, {
    nullable: true,
    description:
      'Only what happened on some day of this span, and bodies that may have existed then. What is only planned is left out, and what has no date of its own: people, organizations, ccTLDs, territories, topics and policies have none.',
  })
  during?: Span | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: `What a person would type: a name, a label, a number, some words; up to ${LONGEST_TEXT} characters and ${MOST_WORDS} words.`,
  })
  text!: string;

  @Field(() => [SearchTypeEnum], {
    nullable: true,
    description: 'Only records of these types; of all types when none is given.',
  })
  types?: string[];

  @Field(() => SearchFilter, {
    nullable: true,
    description: 'Only records that pass this filter.',
  })
  filter?: SearchFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Those after this cursor of a search for the same text.',
  })
  after?: string;
}

@ObjectType({ description: 'A field of a record in which something fitted.' })
export class SearchMatch {
  @Field({ description: 'The name of the field.' })
  field!: string;

  @Field({
    description:
      'The text of the field, or for a long one the part around the first match, cut off with …. What fitted stands between « and »: it is every second item of `text.split(/[«»]/)`, as these signs are shown as " where the text has them. It is plain text, not HTML.',
  })
  text!: string;
}

@ObjectType({ description: 'A record that was found.' })
export class SearchEdge {
  @Field({ description: 'Its place, for `after`.' })
  cursor!: string;

  @Field(() => Node, {
    nullable: true,
    description: 'The record; null when it was removed a moment ago.',
  })
  node!: string;

  @Field(() => Float, {
    description:
      'How well it fits, to be compared within one answer only. Records that are called what was typed come first, then those with a name that begins so, then the rest; each of these by score.',
  })
  score!: number;

  /** From what its matches are made when they are asked for. */
  hit!: Hit;
  words!: readonly Word[];
}

@ObjectType({ description: 'How many records of a type were found.' })
export class SearchCount {
  @Field(() => SearchTypeEnum, { description: 'The type.' })
  type!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'A page of what a search found, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The records of the page, with why they are there.' })
  edges!: SearchEdge[];

  @Field(() => [Node], {
    nullable: 'items',
    description: 'The records of the page; null for one that was removed a moment ago.',
  })
  nodes!: string[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in the whole list.' })
  totalCount!: number;

  @Field({
    description:
      'True when no record has all the words, so that those with any of them are shown, with one more typing error forgiven.',
  })
  loosened!: boolean;

  @Field(() => [SearchCount], {
    description: 'How many were found of each type, also of those that `types` leaves out.',
  })
  countsByType!: SearchCount[];
}
