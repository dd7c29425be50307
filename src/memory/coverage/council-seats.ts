import { statement } from '../../store/catalog';
import type { SeatRule } from '../services/seat-rules';
import { seatsOn } from '../services/seats';
import type { ServedTerm } from '../services/services';
import type { Derived } from '../snapshot';

export const COUNCIL = 'committee:ccnso-council';

/** How surely the seats of the Council were filled on a day. Certain, expected and open add up to all seats. */
export interface CouncilSeats {
  readonly certain: number;
  readonly expected: number;
  /** Without a certain or expected holder. */
  readonly open: number;
  /** Of the open ones those for which a possible holder is on record. */
  readonly possible: number;
}

type SeatsOfDay = (day: string) => CouncilSeats;

/** The seats of the Council by grade, on any day. */
export const COUNCIL_SEATS: Derived<SeatsOfDay> = {
  name: 'council seats',
  async build(reader): Promise<SeatsOfDay> {
    const keys = { keys: [COUNCIL] };
    const rules = (await reader.read(statement('post/of-bodies'), keys)) as unknown as SeatRule[];
    const terms = await reader.read(statement('membership/of-bodies'), keys);
    return (day) => councilSeatsOn(rules, terms as unknown as ServedTerm[], day);
  },
};

/** Whoever is only possible fills no seat, but may have been on one that stands open. */
export function councilSeatsOn(
  rules: readonly SeatRule[],
  terms: readonly ServedTerm[],
  day: string,
): CouncilSeats {
  const { certain, expected, possible, open } = seatsOn(rules, terms, day);
  return { certain, expected, open, possible: Math.min(possible, open) };
}
