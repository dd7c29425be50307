import { useMemo } from 'react';
import { GraphiQL } from 'graphiql';
import { PluginContextProvider, usePluginStore } from '@graphiql/react';
import type { ExampleTab, LoadedExamples } from './examples';
import { createExamplesPlugin } from './ExamplesPlugin';
import { fetcher } from './fetcher';
import { FirstExample } from './FirstExample';

const emptyStart = [{ query: '' }];

interface Props {
  loaded: LoadedExamples;
  /** What the address of the page asks for; null where it asks for nothing. */
  asked: ExampleTab | null;
}

export function Page({ loaded, asked }: Props) {
  // GraphiQL closes its plugin pane again whenever the list changes, so both must stay the same.
  const plugin = useMemo(() => createExamplesPlugin(loaded), [loaded]);
  const plugins = useMemo(() => [plugin], [plugin]);
  const isPaneReady = usePluginStore((store) => store.plugins.length > 0);

  // GraphiQL decides at its first render whether the pane is open, and only learns afterwards
  // which plugin is visible. Telling its store beforehand opens the pane on the examples.
  return (
    <PluginContextProvider plugins={plugins} visiblePlugin={plugin}>
      {isPaneReady && (
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          visiblePlugin={plugin}
          // Every tab starts empty instead of with GraphiQL's own introduction.
          defaultTabs={emptyStart}
          defaultQuery=""
          defaultEditorToolsVisibility="variables"
        >
          <FirstExample first={asked ?? loaded.examples[0] ?? null} isAsked={asked !== null} />
        </GraphiQL>
      )}
    </PluginContextProvider>
  );
}
