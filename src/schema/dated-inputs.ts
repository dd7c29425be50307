import { addInput, type TypeClass } from './build';
import { CertaintyEnum, Span } from './certainty-types';
import { DateScalar } from './scalars';

/** Adds what dated records are asked for by. */
export function addDatedInputs(type: TypeClass): void {
  addInput(type, 'asOf', () => DateScalar, 'As of this day.');
  addInput(type, 'during', () => Span, 'On any day of this span.');
  addInput(type, 'certainty', () => CertaintyEnum, 'Of this grade or a better one.');
}
