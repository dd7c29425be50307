import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { nounNamed, NOUNS } from '../model/model';
import type { NounName } from '../model/noun';
import { isDated, sortablesOf, type Sortable } from '../plan/order';
import type { TypeClass } from './build';
import { Span } from './certainty-types';
import { OrderDirection, UnknownPosition } from './order-enums';
import { PageArgs } from './page-types';
import { DateScalar } from './scalars';
import { addDated, filterClass, isSearched } from './noun-filters';

const classes = new Map<NounName, TypeClass>(
  NOUNS.filter(({ name }) => isSearched(name)).map(({ name }) => [name, argsClass(name)]),
);

/** The arguments of lists of these nouns: all can be paged, and those of one noun filtered and ordered too. */
export function listArgs(to: readonly NounName[]): TypeClass {
  return (to.length === 1 && classes.get(to[0] as NounName)) || PageArgs;
}

function argsClass(noun: NounName): TypeClass {
  const name = `${noun}ListArgs`;
  const type = { [name]: class extends PageArgs {} }[name] as TypeClass;
  ArgsType()(type);
  const add = (field: string, returns: () => unknown, description: string) => {
    Field(returns as () => never, { nullable: true, description })(type.prototype, field);
  };
  add('filter', () => filterClass(noun), 'Which of them.');
  const order = orderClass(noun);
  add('orderBy', () => [order], 'In which order.');
  if (nounNamed(noun).dated) addDated(add);
  return type;
}

function orderClass(noun: NounName): TypeClass {
  const sortables = sortablesOf(noun);
  const keys = Object.fromEntries([...sortables.keys()].map((key) => [key, key]));
  const valuesConfig = Object.fromEntries(
    [...sortables].map(([key, sortable]) => [key, { description: sortableAbout(sortable) }]),
  );
  registerEnumType(keys, {
    name: `${noun}OrderBy`,
    description: `What ${noun} records can be ordered by.`,
    valuesConfig,
  });

  const type = { [`${noun}Order`]: class {} }[`${noun}Order`] as TypeClass;
  InputType(`${noun}Order`, {
    description: `A key of an order of ${noun} records. Later keys decide between equals, and the natural order last.`,
  })(type);
  Field(() => keys as never, { description: 'What to order by.' })(type.prototype, 'by');
  Field(() => OrderDirection as never, { defaultValue: 'ASC', description: 'Which way.' })(
    type.prototype,
    'direction',
  );
  Field(() => UnknownPosition as never, {
    defaultValue: 'LAST',
    description: 'Where those stand that are not known.',
  })(type.prototype, 'unknown');
  const countsDated = [...sortables.values()].some(
    (sortable) => sortable.kind === 'count' && isDated(sortable.relation),
  );
  if (countsDated) {
    Field(() => DateScalar, {
      nullable: true,
      description: 'For a count of dated records: as of this day.',
    })(type.prototype, 'asOf');
    Field(() => Span as never, {
      nullable: true,
      description: 'For a count of dated records: in this span.',
    })(type.prototype, 'during');
  }
  return type;
}

function sortableAbout(sortable: Sortable): string {
  if (sortable.kind === 'field') return `By \`${sortable.name}\`.`;
  return sortable.distinct
    ? `By how many different ${sortable.relation.countedBy?.name} there are in \`${sortable.relation.name}\`.`
    : `By how many \`${sortable.relation.name}\` there are.`;
}
