import type { View } from '../view';
import { Region, valueName } from '../../model/vocabularies';
import { MEASURES, networkQuery, SORTS, type AskedNetwork } from './asked-network';
import { tieHref } from './links';
import { MEASURE_ABOUT, MEASURE_NAMES, scoreText } from './measures';
import type { NetworkAnswer, DrawnNode } from './network-answer';

interface Props {
  readonly network: NetworkAnswer;
  readonly asked: AskedNetwork;
  readonly view: View;
}

/** The measures of each, sorted as the address says; the heads of columns are links that sort by them. */
export function MeasuresTable({ network, asked, view }: Props) {
  const { sort } = asked;
  const sorted = [...network.nodes].sort(by(sort));
  // Bodies are of no region.
  const hasRegions = sorted.some(({ region }) => region !== null);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">Measures</h2>
      <p class="about">
        {MEASURES.map((name) => `${MEASURE_NAMES[name]}: ${MEASURE_ABOUT[name]}`).join('; ')}.
      </p>
      <div class="wide tall" role="group" aria-label="Measures" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {SORTS.filter((name) => name !== 'region' || hasRegions).map((name) => (
                <Head key={name} name={name} asked={asked} view={view} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((node) => (
              <Row key={node.id} node={node} view={view} hasRegions={hasRegions} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ node, view, hasRegions }: { node: DrawnNode; view: View; hasRegions: boolean }) {
  const { id, label, region, group } = node;
  return (
    <tr>
      <td>
        <a href={`${view.base}r/${id}`}>
          <bdi>{label}</bdi>
        </a>
      </td>
      {hasRegions && <td>{region && valueName(Region, region)}</td>}
      <td>{group}</td>
      {MEASURES.map((name) => (
        <td key={name} class="number">
          {scoreText(node[name])}
        </td>
      ))}
    </tr>
  );
}

function Head({
  name,
  asked,
  view,
}: {
  name: AskedNetwork['sort'];
  asked: AskedNetwork;
  view: View;
}) {
  const text = HEADS[name];
  const isSorted = asked.sort === name;
  const isRising = name in RISING;
  return (
    <th scope="col" {...(isSorted ? { 'aria-sort': isRising ? 'ascending' : 'descending' } : {})}>
      <a href={`${view.base}network${networkQuery(asked, { sort: name })}#measures`}>{text}</a>
      {isSorted && <span aria-hidden="true"> {isRising ? '▲' : '▼'}</span>}
    </th>
  );
}

const HEADS: Readonly<Record<AskedNetwork['sort'], string>> = {
  label: 'Name',
  region: 'Region',
  group: 'Group',
  strength: 'Strength',
  degree: 'Degree',
  betweenness: 'Betweenness',
  pageRank: 'PageRank',
};

/** What is sorted from the least on; measures begin with the highest. What is not known comes last. */
const RISING: Readonly<Record<string, (node: DrawnNode) => string>> = {
  label: ({ label }) => label,
  region: ({ region }) => region ?? '~',
  group: ({ group }) => String(group).padStart(4, '0'),
};

function by(sort: AskedNetwork['sort']): (a: DrawnNode, b: DrawnNode) => number {
  const rising = RISING[sort];
  if (rising) return (a, b) => rising(a).localeCompare(rising(b), 'en');
  const measure = sort as (typeof MEASURES)[number];
  return (a, b) => (b[measure] ?? -1) - (a[measure] ?? -1);
}

/** So many ties have a row; the file has all. */
const ROWS = 50;

/** The strongest ties, each with a link to what it rests on. */
export function TiesTable({ network: { nodes, edges, totalEdges }, asked, view }: Props) {
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Strongest ties</h2>
      <p class="about">
        {Math.min(ROWS, edges.length)} of {totalEdges}; each leads to what it rests on.
      </p>
      <div class="wide tall" role="group" aria-label="Strongest ties" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Between</th>
              <th scope="col">In common</th>
              <th scope="col">Certain</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {edges.slice(0, ROWS).map((edge) => {
              const [one, other] = [nodes[edge.one], nodes[edge.other]] as [DrawnNode, DrawnNode];
              return (
                <tr key={`${edge.one} ${edge.other}`}>
                  <td>
                    <bdi>{one.label}</bdi> and <bdi>{other.label}</bdi>
                  </td>
                  <td class="number">{edge.overlap}</td>
                  <td class="number">{edge.certain}</td>
                  <td>
                    <a
                      href={tieHref(view, asked, one, other)}
                      aria-label={`What ties ${one.label} and ${other.label}`}
                    >
                      what ties them
                    </a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
