import { useMemo } from 'react';
import { GraphiQL } from 'graphiql';
import { PluginContextProvider, usePluginStore } from '@graphiql/react';
import type { LoadedExamples } from './examples';
import { createExamplesPlugin } from './ExamplesPlugin';
import { fetcher } from './fetcher';
import { FirstExample } from './FirstExample';

const emptyStart = [{ query: '' }];

export function Page({ loaded }: { loaded: LoadedExamples }) {
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
          <FirstExample examples={loaded.examples} />
        </GraphiQL>
      )}
    </PluginContextProvider>
  );
}
