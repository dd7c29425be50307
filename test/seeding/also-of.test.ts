import { graphOfFiles, item, cited } from './files';
import { realGraph } from '../support/engine';

/** The topics of a record. */
const topicsOf = (graph: Awaited<ReturnType<typeof realGraph>>, id: string) =>
  graph.relationships
    .filter(({ type, from }) => type === 'ABOUT' && from === id)
    .map(({ to }) => to)
    .sort();

describe('the topics of a decision', () => {
  const topic = (id: string) => item(`topic:${id}`, `name: "${id}"`, cited());
  const files = (...lines: string[]) => ({
    'topics.yaml': `topics:\n${['a', 'b', 'c', 'd'].map(topic).join('')}`,
    'committees.yaml': `committees:\n${item('committee:x', 'name: "X"', 'kind: OTHER', 'topics: ["topic:b"]', cited())}`,
    'activities.yaml': `activities:\n${item('activity:x', 'title: "X"', 'kind: "X"', 'status: DONE', 'topics: ["topic:d"]', cited())}`,
    'policies.yaml': `policies:\n${item('policy:x', 'title: "X"', 'topics: ["topic:c"]', cited(), 'milestones: [{id: "milestone:x", kind: OTHER, title: "X", decision: "decision:x", citations: [{document: "document:d", locator: "1"}]}]')}`,
    'decisions.yaml': `decisions:\n${item('decision:x', 'date: "2020"', 'title: "X"', 'kind: OTHER', 'takenBy: "committee:x"', ...lines, cited())}`,
  });

  it('are also those of what it acts on, of the policies it took a step of, and of what it came of', () => {
    const graph = graphOfFiles(
      files(
        'effects: [{id: "effect:x", type: CONCERNS, target: "committee:x"}]',
        'resultedFrom: ["activity:x"]',
        'topics: ["topic:a", "topic:b"]',
      ),
    );
    expect(topicsOf(graph, 'decision:x')).toEqual(['topic:a', 'topic:b', 'topic:c', 'topic:d']);
  });

  it('are not those of who took it, and no others get theirs from it', () => {
    const graph = graphOfFiles(files('topics: ["topic:a"]'));
    expect(topicsOf(graph, 'decision:x')).toEqual(['topic:a', 'topic:c']);
    expect(topicsOf(graph, 'policy:x')).toEqual(['topic:c']);
  });

  it('are known for nearly all', async () => {
    const graph = await realGraph();
    const decisions = graph.nodes.filter(({ label }) => label === 'Decision');
    const without = decisions.filter(({ id }) => topicsOf(graph, id).length === 0);
    expect(without.length).toBeLessThanOrEqual(4);
  });
});
