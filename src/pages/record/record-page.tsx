import { readable } from '../../kernel/text';
import { nounNamed, relationsFrom } from '../../model/model';
import type { NounName } from '../../model/noun';
import { CiteBox } from '../cite/cite-box';
import type { View } from '../view';
import { DayPicker } from './day-picker';
import { recordTakesDay } from './record-operation';
import { Facts, supportingAll, titleOf } from './facts';
import type { Connection, RecordAnswer } from './record';
import { RelationTable } from './relation-table';
import { Marks, SourceList, Sources } from './sources';

interface Props {
  readonly answer: RecordAnswer;
  readonly asked: { readonly asOf: string | null; readonly certainty: string | null };
  readonly view: View;
}

/** The page of any record, made from the model. */
export function RecordPage({ answer, asked, view }: Props) {
  const { node: record, dataset } = answer;
  const noun = record.__typename as NounName;
  const sources = new Sources();
  const lists = [...relationsFrom(noun).values()].flatMap((relation) => {
    const list = record[relation.name] as Connection | undefined;
    return relation.reach === 'many' && list && list.totalCount > 0 ? [{ relation, list }] : [];
  });
  const note = record['note'] as string | null;
  const inferred = record['inferred'] as string | null | undefined;
  return (
    <article>
      <p class="kind">{titleOf(readable(noun))}</p>
      <h1>
        <bdi>{record.label}</bdi>
      </h1>
      <p class="about">{nounNamed(noun).about}</p>
      {supportingAll(record.citations).length > 0 && (
        <p class="rests">
          This record rests on the sources{' '}
          <Marks of={supportingAll(record.citations)} sources={sources} />
        </p>
      )}
      {recordTakesDay(noun) && <DayPicker {...asked} />}
      <Facts noun={noun} record={record} sources={sources} />
      {note && <p class="note">{note}</p>}
      {inferred && <p class="note">Inferred: {inferred}</p>}
      {(record.disputed ?? []).length > 0 && (
        <section class="disputed" aria-labelledby="disputed">
          <h2 id="disputed">Where sources disagree</h2>
          <ul>
            {(record.disputed ?? []).map(({ id, field, value, shownValue, citations }) => (
              <li key={id}>
                {titleOf(field)}: shown is {shownValue ?? 'nothing'}; another source says {value}
                <Marks of={citations} sources={sources} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {lists.length > 1 && (
        <nav aria-label="On this page">
          <ul class="toc">
            {lists.map(({ relation: { name }, list }) => (
              <li key={name}>
                <a href={`#${name}`}>
                  {titleOf(name)} ({list.totalCount})
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {lists.map(({ relation, list }) => (
        <RelationTable key={relation.name} relation={relation} list={list} sources={sources} />
      ))}
      <SourceList sources={sources} />
      <CiteBox page={{ ...record, ...dataset, asOf: asked.asOf }} view={view} />
    </article>
  );
}
