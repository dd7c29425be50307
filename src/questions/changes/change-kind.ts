import { CHANGE_EVENTS } from '../../model/events';
import type { Vocabulary } from '../../model/noun';
import { enumOf } from '../../schema/enums';

/** What can change, in the order in which it is told. */
export const ChangeKind: Vocabulary = {
  name: 'ChangeKind',
  about: 'What can change between two days.',
  values: Object.fromEntries(CHANGE_EVENTS.map(({ kind, about }) => [kind, about])),
};

export const ChangeKindEnum = enumOf(ChangeKind);
