import { useEffect, useRef } from 'react';
import { useEditorContext } from '@graphiql/react';
import { toTab, type ExampleTab, type Example } from './examples';

interface Props {
  first: Example | ExampleTab | null;
  /** Whether the address of the page names it: then it is shown whatever was in the editor last time. */
  isAsked: boolean;
}

/**
 * Puts what the address asks for, or else the first example, into the editor. GraphiQL's own
 * `defaultTabs` would do this for the query, but it leaves the variables out.
 */
export function FirstExample({ first, isAsked }: Props) {
  const editor = useEditorContext({ nonNull: true });
  const { tabs, queryEditor, variableEditor } = editor;
  const step = useRef<'begin' | 'fill' | 'done'>('begin');

  useEffect(() => {
    if (step.current === 'done' || !queryEditor || !variableEditor) return;
    const hasText = tabs.length > 1 || queryEditor.getValue().trim() !== '';
    if (step.current === 'begin' && isAsked && hasText) {
      // What somebody wrote before stays in its tab. GraphiQL empties the editors while it adds one.
      step.current = 'fill';
      editor.addTab();
      return;
    }
    // Only the start counts: an editor that is emptied later on stays empty.
    const isBegin = step.current === 'begin';
    step.current = 'done';
    if (!first || (isBegin && hasText)) return;
    const { query, variables } =
      typeof first.variables === 'string' ? (first as ExampleTab) : toTab(first as Example);
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
  }, [first, isAsked, tabs.length, editor, queryEditor, variableEditor]);

  return null;
}
