import { parse, print, validate, visit, type DocumentNode } from 'graphql';
import { theSchema } from '../support/ask';
import type { Question } from './relation-question';

/** The most documents that are tried; each is asked of an engine. */
const MOST_TRIES = 150;

/** Leaves out of a document what it does not need in order to fail. */
export async function shrink(
  question: Question,
  fails: (smaller: Question) => Promise<boolean>,
): Promise<Question> {
  let document = parse(question.source, { noLocation: true });
  let tries = 0;
  for (let index = 0; index < countOf(document) && tries < MOST_TRIES;) {
    const smaller = without(document, index);
    const valid = smaller && validate(theSchema(), smaller).length === 0;
    if (valid && ++tries && (await fails({ ...question, source: print(smaller) })))
      document = smaller;
    else index++;
  }
  return { ...question, source: print(document) };
}

function countOf(document: DocumentNode): number {
  let count = 0;
  visit(document, { SelectionSet: (set) => void (count += set.selections.length) });
  return count;
}

/** The document without its selection of this number, or null when a selection set would be empty. */
function without(document: DocumentNode, wanted: number): DocumentNode | null {
  let count = 0;
  let emptied = false;
  const smaller = visit(document, {
    SelectionSet(set) {
      const from = count;
      count += set.selections.length;
      if (wanted < from || wanted >= count) return undefined;
      emptied = set.selections.length === 1;
      const selections = set.selections.filter((_, index) => from + index !== wanted);
      return { ...set, selections } as typeof set;
    },
  });
  return emptied ? null : withoutUnused(smaller);
}

/** The document without the fragments and variables that nothing in it uses any more. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: (node) => void used.add(node.name.value),
    VariableDefinition: () => false,
    Variable: (node) => void used.add(`$${node.name.value}`),
  });
  const smaller = visit(document, {
    FragmentDefinition: (node) => (used.has(node.name.value) ? undefined : null),
    VariableDefinition: (node) => (used.has(`$${node.variable.name.value}`) ? false : null),
  });
  // A fragment that goes can have been the last to use another.
  const gone = document.definitions.length - smaller.definitions.length;
  return gone > 0 ? withoutUnused(smaller) : smaller;
}
