import { render } from 'preact-render-to-string';
import { Refusal } from '../../kernel/errors';
import { Document } from '../layout/document';
import { linkWithin } from '../layout/links';
import { pathOf } from '../layout/paths';
import { AnswerView } from '../question/answer-view';
import { SourceList, Sources } from '../record/sources';
import { ShownTools, type ShownView } from '../tools/shown-view';
import type { View } from '../view';
import { askedNetwork, daysInWords, networkQuery, type AskedNetwork } from './asked-network';
import { answeredTie, tieOperation, type ShownTie } from './tie-answer';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What ties two records of a network: what they share, why, and from which sources one knows. */
export async function tiePage(query: Query, view: View): Promise<{ body: string; status: number }> {
  const { tie, asked, ids, title, shown } = await askedTie(query, view);
  const page = (
    <Document
      title={`${title} – ccNSO Graph`}
      description={`What ties ${title}, and how one knows.`}
      view={view}
    >
      <p class="kind">
        <a href={`${view.base}network${networkQuery(asked)}`}>Network</a>
      </p>
      <h1>
        What ties{' '}
        {tie.pair.map(({ id, url, label }, index) => (
          <>
            {index > 0 && ' and '}
            <a key={id} href={pathOf(url)}>
              <bdi>{label}</bdi>
            </a>
          </>
        ))}
        {daysInWords(asked)}
      </h1>
      <Shared tie={tie} view={view} asked={asked} ids={ids} />
      <ShownTools shown={shown} view={view} />
    </Document>
  );
  return { body: `<!doctype html>\n${render(page)}`, status: 200 };
}

function Shared({
  tie: { facts, shared },
  view,
  asked,
  ids,
}: {
  tie: ShownTie;
  view: View;
  asked: AskedNetwork;
  ids: { one: string; other: string };
}) {
  const sources = new Sources(linkWithin(view.base));
  const { pageInfo } = shared;
  const next = new URLSearchParams({ ...ids, after: pageInfo.endCursor ?? '' });
  return (
    <>
      <AnswerView
        data={{ ...facts, shared }}
        shown={{ sources, cutOf: () => null }}
        path={['tie']}
      />
      {pageInfo.hasNextPage && (
        <p>
          <a href={`${view.base}network/tie${networkQuery(asked)}&${next}`}>More</a>
        </p>
      )}
      <SourceList sources={sources} />
    </>
  );
}

/** The tie that an address asks for, and how it is cited. */
export async function askedTie(query: Query, view: View) {
  const asked = askedNetwork(query);
  const { one, other, after } = query;
  if (typeof one !== 'string' || typeof other !== 'string')
    throw new Refusal('BAD_REQUEST', 'one and other must each be the id of a record.');
  const ids = { one, other, ...(typeof after === 'string' ? { after } : {}) };
  const operation = tieOperation(asked, ids);
  const { tie, faults } = await answeredTie(operation, view);
  if (faults.length > 0) throw new Refusal('BAD_REQUEST', faults.join('\n'));
  if (!tie) throw new Refusal('NOT_FOUND', 'Nothing ties these two in this network.');
  const title = `${tie.pair.map(({ label }) => label).join(' and ')}${daysInWords(asked)}`;
  const shown: ShownView = {
    path: 'network/tie',
    title: `What ties ${title}`,
    operation,
    data: { ...tie.facts, pair: tie.pair, shared: tie.shared },
  };
  return { tie, asked, ids: { one, other }, title, shown };
}
