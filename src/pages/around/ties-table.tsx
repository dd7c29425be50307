import { dateText } from '../../kernel/partial-date';
import type { LinkOf } from '../layout/links';
import { Marks, type Sources } from '../record/sources';
import type { Neighbour, AroundTie } from './around-graph';

/** The same as the drawing in words: who hangs together with whom, how, when, and who says so. */
export function TiesTable({
  ties,
  neighbours,
  sources,
  link,
}: {
  readonly ties: readonly AroundTie[];
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  readonly sources: Sources;
  readonly link: LinkOf;
}) {
  const name = (id: string) => {
    const record = neighbours.get(id);
    return record ? (
      <a href={link(record)}>
        <bdi>{record.label}</bdi>
      </a>
    ) : null;
  };
  return (
    <div class="wide" role="region" aria-label="The relations as a table" tabIndex={0}>
      <table class="ties">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Relation</th>
            <th scope="col">To</th>
            <th scope="col">Began</th>
            <th scope="col">Ended</th>
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <tr key={tie.key}>
              <td>{name(tie.from)}</td>
              <td>
                {tie.record ? <a href={link(tie.record)}>{tie.word}</a> : tie.word}
                {!tie.happened && ' (planned)'} <Marks of={tie.citations} sources={sources} />
              </td>
              <td>{name(tie.to)}</td>
              <td class="when">{tie.start && dateText(tie.start)}</td>
              <td class="when">{tie.end && dateText(tie.end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
