import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import { linkWithin } from '../layout/links';
import { pathOf } from '../layout/paths';
import type { NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';
import type { View } from '../view';
import type { AskedDay } from '../day/asked-day';
import { DayPicker } from '../day/day-picker';
import type { MeetingDay } from '../pictures/timeline/rows';
import { titleOf } from '../../model/titles';
import { listAddress } from './list-address';
import type { Connection, RecordAnswer } from './record';
import { recordTakesDay, takesDay } from './record-operation';
import { RelationTable } from './relation-table';
import { ShownTools, type ShownView } from '../tools/shown-view';
import { listOperation } from './list-operation';
import { SourceList, Sources } from './sources';

interface Props {
  readonly answer: RecordAnswer;
  readonly relation: Relation;
  readonly asked: AskedDay;
  readonly meetings: readonly MeetingDay[];
  /** Where the page begins; undefined for the first one. */
  readonly after: string | undefined;
  readonly view: View;
}

/** A long list as it is cited, with its records as a table. */
export function shownList({
  answer: { node },
  relation: { name },
  asked,
  after,
}: Pick<Props, 'answer' | 'relation' | 'asked' | 'after'>): ShownView {
  const noun = node.__typename as NounName;
  const day =
    recordTakesDay(noun) && asked.asOf ? { asOf: asked.asOf, certainty: asked.certainty } : {};
  return {
    path: `r/${node.id}/${name}`,
    title: `${titleOf(name)} of ${node.label}`,
    asOf: asked.asOf,
    operation: {
      name: listOperation(noun),
      variables: { id: node.id, [name]: true, ...(after === undefined ? {} : { after }), ...day },
    },
    data: { [name]: node[name] },
  };
}

/** A long list of a record, page by page. */
export function renderList({ answer, relation, asked, meetings, after, view }: Props): string {
  const { node: record } = answer;
  const { id, label, url } = record;
  const list = record[relation.name] as Connection;
  const title = `${titleOf(relation.name)} of ${label}`;
  const sources = new Sources(linkWithin(view.base));
  const next = list.pageInfo?.hasNextPage ? list.pageInfo.endCursor : null;
  const page = (
    <Document
      title={`${title} – ccNSO Graph`}
      description={`${title}: ${list.totalCount} records. ${relation.about}`}
      view={view}
      head={<link rel="canonical" href={`${url}/${relation.name}`} />}
    >
      <p class="kind">
        <a href={pathOf(url)}>
          <bdi>{label}</bdi>
        </a>
      </p>
      <h1>
        {titleOf(relation.name)} of <bdi>{label}</bdi>
      </h1>
      {takesDay(relation) && <DayPicker asked={asked} meetings={meetings} />}
      <RelationTable relation={relation} list={list} asked={asked} sources={sources} />
      <nav aria-label="Pages">
        {after !== undefined && (
          <a href={listAddress(view, id, relation.name, asked)}>First page</a>
        )}{' '}
        {next && (
          <a rel="next" href={listAddress(view, id, relation.name, asked, next)}>
            Next page
          </a>
        )}
      </nav>
      <SourceList sources={sources} />
      <ShownTools shown={shownList({ answer, relation, asked, after })} view={view} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
