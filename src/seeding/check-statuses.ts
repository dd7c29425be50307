import { STATUS_FROM_STEP, statusFromPart } from '../model/milestone';
import { PolicyStatus } from '../model/policy';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';

type Records = ReadonlyMap<string, SeedRecord>;

/** The status of a policy is the one to which its steps lead, unless a citation shows one for a day. */
export function checkStatuses(records: Records, mayBeUnread: (id: string) => boolean): Problem[] {
  const policies = [...records.values()].filter(({ noun }) => noun.name === 'Policy');
  return policies.flatMap((policy) => {
    const wholes = idsOf(policy, 'partOf').flatMap((id) => records.get(id) ?? []);
    const parts = policies.filter((each) => idsOf(each, 'partOf').includes(policy.id));
    const read = [policy, ...wholes, ...parts].flatMap((each) => [
      each.id,
      ...idsOf(each, 'milestones'),
    ]);
    if (isShown(policy) || read.some(mayBeUnread)) return [];
    const kinds = (each: SeedRecord) => kindsOf(each, records);
    const reached = [
      ...kinds(policy).map((kind) => STATUS_FROM_STEP[kind]),
      ...(wholes.flatMap(kinds).includes('INITIATION') ? ['INITIATED'] : []),
      ...parts.flatMap(kinds).map(statusFromPart),
    ];
    const farthest = Object.keys(PolicyStatus.values).findLast((each) => reached.includes(each));
    return wrongStatus(policy, farthest);
  });
}

function wrongStatus(policy: SeedRecord, farthest: string | undefined): Problem[] {
  const status = policy.fields['status'] as string | undefined;
  if (status === farthest) return [];
  const led = farthest ? `its steps lead to ${farthest}` : 'no step leads to one';
  const told = status
    ? `status is ${status}, but ${led} and no citation shows it; correct one of them, or give the citation that states it supports: [status] and shown`
    : `status is missing, but ${led}`;
  return [problemAt(policy, told, 'status')];
}

/** Whether a citation states the status, with the day of which it is. */
function isShown({ links }: SeedRecord): boolean {
  return (links['citations'] ?? []).some(({ details }) => {
    const { shown, supports = ['status'] } = details ?? {};
    return shown !== undefined && (supports as string[]).includes('status');
  });
}

/** The kinds of the steps that have happened. */
function kindsOf(policy: SeedRecord, records: Records): string[] {
  return idsOf(policy, 'milestones')
    .map((id) => records.get(id)?.fields)
    .filter((fields) => fields?.['happened'] !== false)
    .map((fields) => fields?.['kind'] as string);
}

function idsOf({ links }: SeedRecord, name: string): string[] {
  return (links[name] ?? []).map(({ id }) => id);
}
