import type { ValidationRule } from 'graphql';
import { sizeRefusal } from '../../plan/document-size';
import { fragmentsOf } from './fragments';
import { refusedError } from './format-error';

/**
 * Refuses a document that is too large before the rules of GraphQL look at it: some of them compare
 * each field with each other. What is refused depends on the document alone, so one that was
 * accepted need not be looked at again.
 */
export const withinLimits: ValidationRule = (context) => ({
  Document(document) {
    const refusal = sizeRefusal(document, fragmentsOf(document));
    if (!refusal) return undefined;
    context.reportError(refusedError(refusal));
    // Without the document there is nothing left to look at.
    return null;
  },
});
