import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { ALL_NOUNS } from '../../model/model';
import type { Vocabulary } from '../../model/noun';
import { Span } from '../../schema/certainty-types';
import { PageInfo } from '../../schema/page-types';
import { RecordField, RecordListField, type RecordId } from '../../schema/record-fields';
import { enumOf } from '../../schema/enums';
import { constantCase } from '../../kernel/text';
import { SEARCHED } from '../../memory/search/search-fields';
import { LONGEST_TEXT, MOST_WORDS } from '../../memory/search/words';

const SearchType: Vocabulary = {
  name: 'SearchType',
  about: 'The types of records that can be searched.',
  values: Object.fromEntries(SEARCHED.map((noun) => [constantCase(noun), `${noun} records.`])),
};
const SearchTypeEnum = enumOf(SearchType);

@InputType({ description: 'Further conditions for a search; none can be null.' })
export class SearchFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Only these topics and the records about them, by name or id.',
  })
  topics?: string[] | null;

  @Field(() => Span, {
    nullable: true,
    description:
      'Only records that happened on some day of this span, and bodies that may have existed then. Planned records and records without a date are left out; people, organizations, ccTLDs, territories, topics and policies have no date.',
  })
  during?: Span | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: `What to search for: a name, a label, a number or some words; up to ${LONGEST_TEXT} characters and ${MOST_WORDS} words.`,
  })
  text!: string;

  @Field(() => [SearchTypeEnum], {
    nullable: true,
    description: 'Only records of these types. Default: all types.',
  })
  types?: string[];

  @Field(() => SearchFilter, {
    nullable: true,
    description: 'Further conditions.',
  })
  filter?: SearchFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: '1 to 100.' })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Start after this cursor of a search for the same text.',
  })
  after?: string;
}

@ObjectType({ description: 'A field that matches the search.' })
export class SearchMatch {
  @Field({})
  field!: string;

  @Field({
    description:
      'The text of the field; a long text is cut to the part around the first match. Matches stand between « and », so every second item of `text.split(/[«»]/)` is a match. (« and » in the text itself are shown as ".) Plain text, not HTML.',
  })
  text!: string;
}

@ObjectType({})
export class SearchEdge {
  @Field({ description: 'The cursor, for `after`.' })
  cursor!: string;

  @RecordField(ALL_NOUNS, {
    nullable: true,
    description: 'The record. Null if it has just been removed.',
  })
  node!: RecordId;

  @Field(() => Float, {
    description:
      'Relevance, comparable only within one answer. Records with exactly this name come first, then those with all words in their names, then the rest, and those with typing errors last, each by score.',
  })
  score!: number;
}

@ObjectType({})
export class SearchCount {
  @Field(() => SearchTypeEnum)
  type!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'A page of what a search found, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge])
  edges!: SearchEdge[];

  @RecordListField(ALL_NOUNS, {
    nullable: 'items',
    description: 'Null for a record that has just been removed.',
  })
  nodes!: RecordId[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'The number of items in the whole list.' })
  totalCount!: number;

  @Field({
    description:
      'True if no record matches all words. The result then holds records that match the most distinctive of them, with one more typing error allowed.',
  })
  loosened!: boolean;

  @Field(() => [SearchCount], {
    description: 'The number of records found by type, including types that `types` leaves out.',
  })
  countsByType!: SearchCount[];
}
