import { firstDay } from '../../kernel/partial-date';
import { nounNamed } from '../../model/model';
import type { Network } from './graph';
import { endsOf } from './walk';

/**
 * What has no date of its own happened on the date of another record, when that
 * had only one day: an effect on that of its decision, an agenda item on that of
 * its meeting. A policy may have been there from its first step on.
 */
export function dateByOthers(network: Network): void {
  network.forEachNode((id, { noun }) => {
    const { datedBy, beganWith } = nounNamed(noun);
    const ends = (name: string) =>
      endsOf(network, id, name).map((end) => network.getNodeAttributes(end));
    if (datedBy)
      for (const { date, end } of ends(datedBy)) {
        const isOneDay = end === null || end === date;
        network.mergeNodeAttributes(id, { date: isOneDay ? date : null, since: date });
      }
    if (beganWith) {
      const dates = ends(beganWith).flatMap(({ date, happened }) => (date && happened ? date : []));
      const [first = null] = dates.map(firstDay).sort();
      network.setNodeAttribute(id, 'since', first);
    }
  });
}
