import { statement } from '../../store/catalog';
import { seatsOn, type SeatRule } from '../services/seats';
import type { ServedTerm } from '../services/services';
import type { Derived } from '../snapshot';

export const COUNCIL = 'committee:ccnso-council';

/** How surely the seats of the Council were filled on a day. Their sum is the number of seats. */
export interface CouncilSeats {
  readonly certain: number;
  readonly expected: number;
  readonly possible: number;
  /** For which nobody is on record. */
  readonly open: number;
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

/** Whoever is only possible may have been on a seat that nobody surer is on. */
export function councilSeatsOn(
  rules: readonly SeatRule[],
  terms: readonly ServedTerm[],
  day: string,
): CouncilSeats {
  const { certain, expected, possible, open } = seatsOn(rules, terms, day);
  const perhaps = Math.min(possible, open);
  return { certain, expected, possible: perhaps, open: open - perhaps };
}
