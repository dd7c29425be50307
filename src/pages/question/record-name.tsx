import { pathOf } from '../layout/paths';
import { nameIn, type Data } from './data';

/** The name of a record, which leads to its page. */
export function RecordName({ of }: { of: Data }) {
  const { id, url } = of;
  const path = typeof url === 'string' ? pathOf(url) : typeof id === 'string' ? `/r/${id}` : null;
  const name = <bdi>{nameIn(of)}</bdi>;
  return path ? <a href={path}>{name}</a> : name;
}
