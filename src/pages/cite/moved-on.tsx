import type { PagePlace } from '../view';
import { dataHead } from './record-citation';

/** Says so when somebody follows a citation of data that is not what is shown now. */
export function MovedOn({ view: { citedData, fingerprint } }: { view: PagePlace }) {
  if (citedData === null || fingerprint === null || fingerprint.startsWith(citedData)) return null;
  return (
    <p class="note moved-on" role="note">
      The data has moved on: this address cites data <code>{citedData}</code>, and what you see is
      data <code>{dataHead(fingerprint)}</code>. Some of it may differ from what was cited.
    </p>
  );
}
