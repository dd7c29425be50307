import { constantCase, readable } from '../../kernel/text';
import type { AroundAsked } from './around-data';
import type { AroundGraph } from './around-graph';

/** Chooses what is shown. Without JavaScript it is sent; with it, each choice acts at once. */
export function AroundForm({
  asked,
  graph,
  onChange,
}: {
  readonly asked: AroundAsked;
  readonly graph: AroundGraph;
  readonly onChange?: (form: HTMLFormElement) => void;
}) {
  const { depth, only, relations, open, asOf } = asked;
  const kinds = counted([...graph.neighbours.values()].map(({ noun }) => [noun, kindName(noun)]));
  const sorts = counted([...graph.ties.values()].map(({ sort, sortName }) => [sort, sortName]));
  return (
    <form
      class="day around"
      aria-label="What is shown"
      onChange={
        onChange &&
        ((event) =>
          onChange((event.currentTarget as HTMLElement).closest('form') as HTMLFormElement))
      }
    >
      <label>
        Steps{' '}
        <select name="depth">
          {[1, 2, 3].map((steps) => (
            <option key={steps} value={steps} selected={steps === depth}>
              {steps}
            </option>
          ))}
        </select>
      </label>
      <label>
        As of <input type="date" name="asof" value={asOf ?? ''} />
      </label>
      {open.map((id) => (
        <input key={id} type="hidden" name="open" value={id} />
      ))}
      <Choices
        name="only"
        legend="Only these records"
        choices={kinds.map(([noun, words, count]) => [constantCase(noun), words, count])}
        chosen={only}
      />
      <Choices name="relation" legend="Only these relations" choices={sorts} chosen={relations} />
      <button type="submit">Show</button>
      <a href="?">Everything</a>
    </form>
  );
}

type Choice = readonly [value: string, words: string, count: number];

function Choices({
  name,
  legend,
  choices,
  chosen,
}: {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, words, count]) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />{' '}
          {words} <span class="count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

const kindName = readable;

/** Each value once, with how often it is there, the most frequent first. */
function counted(values: readonly (readonly [value: string, words: string])[]): Choice[] {
  const counts = new Map<string, Choice>();
  for (const [value, words] of values)
    counts.set(value, [value, words, (counts.get(value)?.[2] ?? 0) + 1]);
  return [...counts.values()].sort((a, b) => b[2] - a[2] || (a[1] < b[1] ? -1 : 1));
}
