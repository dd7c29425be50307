import type { LinkOf } from '../layout/links';
import { nameIn, type Data } from './data';

/** The name of a record, which leads to its page. */
export function RecordName({ of, link }: { of: Data; link: LinkOf }) {
  const { id, url } = of;
  const isRecord = typeof url === 'string' || typeof id === 'string';
  const path = isRecord ? link({ id: id as string, url: url as string | undefined }) : null;
  const name = <bdi>{nameIn(of)}</bdi>;
  return path ? <a href={path}>{name}</a> : name;
}
