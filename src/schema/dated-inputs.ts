import { addInput, type TypeClass } from './build';
import { CertaintyEnum, Span } from './certainty-types';
import { DateScalar } from './scalars';

/** Adds what dated records are asked for by. */
export function addDatedInputs(type: TypeClass): void {
  addInput(type, 'asOf', () => DateScalar, 'Only what held on this day.');
  addInput(type, 'during', () => Span, 'Only what held on some day of this span.');
  addInput(type, 'certainty', () => CertaintyEnum, 'The lowest grade to include.');
}
