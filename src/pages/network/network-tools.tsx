import type { CitedPage } from '../cite/record-citation';
import { referenceLinks } from '../tools/reference-files';
import { ViewTools } from '../tools/view-tools';
import type { View } from '../view';
import { daysInWords, networkQuery, networkVariables, type AskedNetwork } from './asked-network';
import { DRAWN } from './network-answer';

/** What the network is called. */
export function titleOf(asked: AskedNetwork): string {
  const names = {
    committees: 'Committees that shared members',
    people: 'People who shared bodies',
    memberships: 'People and their bodies',
  };
  const of = asked.body ? ` of ${asked.body}` : '';
  return `${names[asked.between]}${of}${daysInWords(asked)}`;
}

export function citedNetwork(asked: AskedNetwork, { address, base, fingerprint }: View): CitedPage {
  const url = new URL(`${base}network${networkQuery(asked)}`, address).href;
  return { id: `network:${asked.between}`, label: titleOf(asked), url, fingerprint, asOf: null };
}

/** The tools of a network: its graph is that of the same people and days as on the page. */
export function NetworkTools({ asked, view }: { asked: AskedNetwork; view: View }) {
  const path = `${view.base}network`;
  const query = networkQuery(asked);
  return (
    <ViewTools
      view={view}
      page={citedNetwork(asked, view)}
      operation={{ name: 'NetworkPage', variables: { ...networkVariables(asked), ...DRAWN } }}
      references={referenceLinks(path, query)}
      tables={['measures', 'ties'].map((table) => ({
        name: table,
        href: `${path}.csv${query}&table=${table}`,
      }))}
      files={[{ name: 'JSON', href: `${path}.json${query}` }]}
      graph={`export?${exportQuery(asked)}`}
    />
  );
}

function exportQuery({ between, asOf, from, to, least, roles, body }: AskedNetwork): string {
  const options = {
    format: 'gexf',
    ...(between === 'memberships' ? { what: 'memberships' } : { what: 'comembership', between }),
    ...(asOf && { asOf }),
    ...(from && { from }),
    ...(to && { to }),
    ...(least && { certainty: least }),
    ...(roles.length > 0 && { roles: roles.join(',') }),
    ...(body && { body }),
  };
  return new URLSearchParams(options).toString();
}
