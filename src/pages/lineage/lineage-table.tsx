import { dateText } from '../../kernel/partial-date';
import type { LinkOf } from '../layout/links';
import { Marks, type Sources } from '../record/sources';
import type { LineageGraph, Stage } from './lineage-graph';

interface Props {
  readonly graph: LineageGraph;
  readonly sources: Sources;
  readonly link: LinkOf;
}

/** The same as the picture in words: each record by its day, with what it came of and how. */
export function LineageTable({ graph, sources, link }: Props) {
  const { stages, descents } = graph;
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const happened = stages.filter(({ isPlanned, date }) => !isPlanned && date !== null);
  const planned = stages.filter(({ isPlanned }) => isPlanned);
  const undated = stages.filter(({ isPlanned, date }) => !isPlanned && date === null);
  const parts: [string, readonly Stage[]][] = [
    ['', happened],
    ['Planned', planned],
    ['No source gives a day', undated],
  ];
  return (
    <div class="wide" role="region" aria-label="The lineage as a table" tabIndex={0}>
      <table class="lineage">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">Came of</th>
          </tr>
        </thead>
        {parts
          .filter(([, rows]) => rows.length > 0)
          .map(([head, rows]) => (
            <tbody key={head}>
              {head && (
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    {head}
                  </th>
                </tr>
              )}
              {rows.map((stage) => (
                <tr key={stage.id}>
                  <td class="when">{stage.date ? dateText(stage.date) : ''}</td>
                  <td>
                    <a href={link(stage)}>
                      <bdi>{stage.label}</bdi>
                    </a>{' '}
                    <span class="kind">{stage.kind}</span>{' '}
                    <Marks of={stage.citations} sources={sources} />
                  </td>
                  <td>
                    <ul class="names">
                      {descents
                        .filter(({ to }) => to === stage.id)
                        .map((descent, index) => {
                          const from = byId.get(descent.from) as Stage;
                          return (
                            <li key={index}>
                              <a href={link(from)}>
                                <bdi>{from.label}</bdi>
                              </a>
                              : {descent.sentence ?? descent.word}{' '}
                              <Marks of={descent.citations} sources={sources} />
                              {descent.inferred && (
                                <p class="reason">Inferred: {descent.inferred}</p>
                              )}
                            </li>
                          );
                        })}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}
