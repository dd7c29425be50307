import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fragments of a document by their names. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((node) => [node.name.value, node]));
}

/**
 * The names of the fields at the root, also those in fragments and those that a
 * directive may leave out. Each selection set is visited once, however many
 * fragments lead to it.
 */
export function rootFieldNames(root: SelectionSetNode, fragments: Fragments): Set<string> {
  const names = new Set<string>();
  const sets = new Set([root]);
  // A set that is added while a Set is walked is walked as well.
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sets.add(selection.selectionSet);
      else {
        const fragment = fragments[selection.name.value];
        if (fragment) sets.add(fragment.selectionSet);
      }
    }
  }
  return names;
}
