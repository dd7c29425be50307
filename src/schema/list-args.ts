import type { NounName } from '../model/noun';
import type { NounModel } from '../model/noun-model';
import { isDated, sortablesOf, type Sortable } from '../plan/order';
import { addInput, argsClass, inputClass, type TypeClass } from './build';
import { Span } from './certainty-types';
import { addDatedInputs } from './dated-inputs';
import { enumOf } from './enums';
import { nounFilters } from './noun-filters';
import { OrderDirectionEnum, UnknownPositionEnum } from './order-enums';
import { PageArgs } from './page-types';
import { DateScalar } from './scalars';

/** The arguments of lists of these nouns: all can be paged, and those of one noun filtered and ordered too. */
export type ListArgs = (to: readonly NounName[]) => TypeClass;

/** Makes the arguments of the lists of a model. */
export function listArguments(model: NounModel): ListArgs {
  const ofNouns = new Map(
    [...nounFilters(model)].map(([noun, filter]) => [noun, nounArgs(noun, filter, model)]),
  );
  return (to) => (to.length === 1 && ofNouns.get(to[0] as NounName)) || PageArgs;
}

function nounArgs(noun: NounName, filter: TypeClass, model: NounModel): TypeClass {
  const args = argsClass(`${noun}ListArgs`, PageArgs);
  const order = orderInput(noun, model);
  addInput(args, 'filter', () => filter);
  addInput(args, 'orderBy', () => [order]);
  if (isDated({ to: [noun] }, model)) addDatedInputs(args);
  return args;
}

function orderInput(noun: NounName, model: NounModel): TypeClass {
  const sortables = sortablesOf(noun, model);
  const keys = enumOf({
    name: `${noun}OrderBy`,
    about: '',
    values: Object.fromEntries([...sortables].map(([key, each]) => [key, sortableAbout(each)])),
  });
  const type = inputClass(`${noun}Order`, 'One sort key; later keys break ties.');
  addInput(type, 'by', () => keys, '', { required: true });
  addInput(type, 'direction', () => OrderDirectionEnum, '', { defaultValue: 'ASC' });
  addInput(type, 'unknown', () => UnknownPositionEnum, '', {
    defaultValue: 'LAST',
  });
  const countsDated = [...sortables.values()].some(
    (sortable) => sortable.kind === 'count' && isDated(sortable.relation, model),
  );
  if (countsDated) {
    addInput(type, 'asOf', () => DateScalar, 'Count only what held on this day.');
    addInput(type, 'during', () => Span, 'Count only what held in this span.');
  }
  return type;
}

function sortableAbout(sortable: Sortable): string {
  if (sortable.kind === 'name') return `The name of \`${sortable.name}\`.`;
  return sortable.kind === 'count' && sortable.distinct
    ? `The number of different ${sortable.relation.countedBy?.name} in \`${sortable.relation.name}\`.`
    : '';
}
