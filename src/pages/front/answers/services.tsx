import type { Ref } from './card';
import { RecordLink } from './record-link';

export interface ServicesAnswer {
  readonly committee: {
    readonly services: {
      readonly nodes: readonly {
        readonly holder: Ref;
        readonly length: { readonly sentence: string } | null;
      }[];
    };
  } | null;
}

const SHOWN = 3;

/** Who served longest without a break, each with what the sources prove. */
export function ServicesInWords({ committee }: ServicesAnswer) {
  const services = committee?.services.nodes.slice(0, SHOWN) ?? [];
  if (services.length === 0) return null;
  return (
    <ol class="list">
      {services.map(({ holder, length }) => (
        <li key={holder.id}>
          <RecordLink to={holder} />
          {length && `: ${length.sentence}`}
        </li>
      ))}
    </ol>
  );
}
