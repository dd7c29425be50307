import { MODEL } from '../model/noun-model';
import { buildNounTypes } from './build-noun-types';

/** The GraphQL types of the model that is served. */
export const NOUN_TYPES = buildNounTypes(MODEL);

export const { typeOf, connectionOf } = NOUN_TYPES;
