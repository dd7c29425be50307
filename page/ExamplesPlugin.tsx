import { useEffect, useRef } from 'react';
import { useEditorContext, type GraphiQLPlugin } from '@graphiql/react';
import { toTab, type Example, type ExampleTab, type LoadedExamples } from './examples';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d="M5 4h14v16H5z M8.5 8.5h7 M8.5 12h7 M8.5 15.5h4" strokeLinecap="round" />
    </svg>
  );
}

/** Gives the function that shows an example in the editor. */
function useOpenExample(): (example: Example) => void {
  const editor = useEditorContext({ nonNull: true });
  const { tabs, activeTabIndex, queryEditor, variableEditor } = editor;
  const waiting = useRef<ExampleTab | null>(null);

  const fill = ({ query, variables }: ExampleTab) => {
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };

  // GraphiQL empties the editors while it adds a tab, so the example goes in after that render.
  useEffect(() => {
    if (!waiting.current) return;
    fill(waiting.current);
    waiting.current = null;
  }, [tabs.length]);

  return (example) => {
    const tab = toTab(example);
    const open = tabs.findIndex((t) => t.query === tab.query && t.variables === tab.variables);
    if (open === activeTabIndex) return;
    // A second click on an example goes back to its tab instead of piling up copies.
    if (open >= 0) return editor.changeTab(open);
    if (!queryEditor?.getValue().trim()) return fill(tab);
    waiting.current = tab;
    editor.addTab();
  };
}

function ExampleList({ examples, problem }: LoadedExamples) {
  const openExample = useOpenExample();
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      {problem && (
        <p role="alert">
          The examples could not be loaded ({problem}). You can still write and run your own
          queries.
        </p>
      )}
      {!problem && <p>Choose a question to see its query, then run it with the pink button.</p>}
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => openExample(example)}>
              <strong>{example.title}</strong>
              {example.description && <span>{example.description}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** GraphiQL renders a plugin without props, so the examples are bound into it here. */
export function createExamplesPlugin(loaded: LoadedExamples): GraphiQLPlugin {
  return { title: 'Examples', icon: ExamplesIcon, content: () => <ExampleList {...loaded} /> };
}
