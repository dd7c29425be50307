import { render } from 'preact-render-to-string';
import { Refusal } from '../../kernel/errors';
import { Document } from '../layout/document';
import type { View } from '../view';
import { askedNetwork, networkQuery, type AskedNetwork } from './asked-network';
import { answeredNetwork, DRAWN, WHOLE, type NetworkAnswer } from './network-answer';
import { NetworkForm } from './network-form';
import { NetworkPicture } from './network-picture';
import { MeasuresTable, TiesTable } from './network-tables';
import { NetworkTools, titleOf } from './network-tools';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The page of a network as an address asks for it. */
export async function networkPage(
  query: Query,
  view: View,
): Promise<{ body: string; status: number }> {
  const [asked, fault] = readOr(query);
  if (fault) return { body: page(asked, view, { faults: [fault] }), status: 400 };
  const { network, faults } = await answeredNetwork(asked, view, DRAWN);
  const missing = network || faults.length > 0 ? faults : ['No body has this name.'];
  const more = await possibleMore(asked, view, network);
  const body = page(asked, view, { network, faults: missing, more });
  return { body, status: missing.length > 0 ? 400 : 200 };
}

function readOr(query: Query): [AskedNetwork, string | null] {
  try {
    return [askedNetwork(query), null];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [askedNetwork({}), error.message];
  }
}

/** How many more ties there may be than are certain enough to be shown. */
async function possibleMore(asked: AskedNetwork, view: View, network: NetworkAnswer | null) {
  if (!network || asked.least === null || asked.least === 'POSSIBLE') return 0;
  const all = await answeredNetwork({ ...asked, least: 'POSSIBLE' }, view, { nodes: 0, edges: 0 });
  return (all.network?.totalEdges ?? network.totalEdges) - network.totalEdges;
}

interface Shown {
  readonly network?: NetworkAnswer | null;
  readonly faults: readonly string[];
  readonly more?: number;
}

function page(asked: AskedNetwork, view: View, { network, faults, more = 0 }: Shown): string {
  const title = titleOf(asked);
  const about = 'Who shares what: a network with its measures, each tie with its evidence.';
  return `<!doctype html>\n${render(
    <Document title={`${title} – ccNSO Graph`} description={about} view={view}>
      <p class="kind">Network</p>
      <h1>{title}</h1>
      <NetworkForm asked={asked} />
      {faults.length > 0 && (
        <ul class="faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {network && (
        <>
          <p>
            {network.totalNodes}{' '}
            {asked.between === 'people'
              ? 'people'
              : asked.between === 'committees'
                ? 'committees'
                : 'people and bodies'}
            , {network.totalEdges} ties
            {network.alone > 0 && `; ${network.alone} more share nothing with any other`}.
            {more > 0 && (
              <>
                {' '}
                <a href={`${view.base}network${networkQuery(asked, { least: 'POSSIBLE' })}`}>
                  {more} more ties are possible
                </a>
                .
              </>
            )}
          </p>
          {network.totalNodes > 0 && <Drawn network={network} asked={asked} view={view} />}
        </>
      )}
      <NetworkTools asked={asked} view={view} />
    </Document>,
  )}`;
}

function Drawn(props: { network: NetworkAnswer; asked: AskedNetwork; view: View }) {
  const { network, asked, view } = props;
  const { nodes, edges, totalNodes, totalEdges } = network;
  const isPart = nodes.length < totalNodes || edges.length < totalEdges;
  return (
    <div class="network-view">
      <div>
        {isPart && (
          <p class="note">
            Drawn are the {nodes.length} most strongly tied of {totalNodes}, and the strongest{' '}
            {edges.length} of {totalEdges} ties. The measures are those of the whole network.
          </p>
        )}
        <NetworkPicture {...props} title={titleOf(asked)} />
        <p
          class="whole-network"
          data-network={`${view.base}network.json${networkQuery(asked)}`}
          data-colour={asked.colour}
          data-size={asked.size}
          data-tie={`${view.base}network/tie${networkQuery(asked)}`}
          data-record={`${view.base}r/`}
          data-most={WHOLE.nodes}
        />
      </div>
      <MeasuresTable {...props} />
      <TiesTable {...props} />
    </div>
  );
}
