import { pathOf } from '../layout/paths';
import type { Data } from './data';

/** The name of a record, which leads to its page. */
export function RecordName({ of: { id, url, label } }: { of: Data }) {
  const path = typeof url === 'string' ? pathOf(url) : typeof id === 'string' ? `/r/${id}` : null;
  const name = <bdi>{String(label)}</bdi>;
  return path ? <a href={path}>{name}</a> : name;
}
