import { useEffect, useRef } from 'react';
import { useEditorContext } from '@graphiql/react';
import { toTab, type Example } from './examples';

/**
 * Puts the first example into the editor of a visitor who has nothing in it yet. GraphiQL's own
 * `defaultTabs` would do this for the query, but it leaves the variables out.
 */
export function FirstExample({ examples: [first] }: { examples: Example[] }) {
  const { tabs, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const isDone = useRef(false);

  useEffect(() => {
    if (isDone.current || !queryEditor || !variableEditor) return;
    // Only the start counts: an editor that is emptied later on stays empty.
    isDone.current = true;
    if (!first || tabs.length > 1 || queryEditor.getValue().trim()) return;
    const { query, variables } = toTab(first);
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
  }, [first, tabs.length, queryEditor, variableEditor]);

  return null;
}
