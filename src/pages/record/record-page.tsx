import { linkWithin } from '../layout/links';
import { readable } from '../../kernel/text';
import { nounNamed, relationsFrom } from '../../model/model';
import type { NounName } from '../../model/noun';
import { RecordTools } from '../tools/record-tools';
import type { View } from '../view';
import type { AskedDay } from '../day/asked-day';
import { DayPicker } from '../day/day-picker';
import { DisputeBox } from './dispute-box';
import { recordTakesDay } from './record-operation';
import { Facts, supportingAll } from './facts';
import { titleOf } from '../../model/titles';
import type { Connection, RecordAnswer } from './record';
import { listAddress } from './list-address';
import { PicturesOfRecord, type RecordPictures } from './record-pictures';
import type { PersonOfPlace } from './people/people';
import { PeoplePart } from './people/people-part';
import { RelationTable } from './relation-table';
import { recordSentence } from './sentence';
import { SentenceLine } from './sentence-line';
import type { RecordTime } from './timeline/record-time';
import { ShortTimeline } from './timeline/short-timeline';
import { Marks, SourceList, Sources } from './sources';
import { UnknownBox } from './unknown-box';

interface Props {
  readonly answer: RecordAnswer;
  readonly asked: AskedDay;
  readonly time: RecordTime | null;
  readonly people?: readonly PersonOfPlace[];
  readonly pictures?: RecordPictures;
  readonly view: View;
}

/** The page of any record, made from the model. */
export function RecordPage({ answer, asked, time, people = [], pictures, view }: Props) {
  const { node: record } = answer;
  const noun = record.__typename as NounName;
  const sources = new Sources(linkWithin(view.base));
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
      <SentenceLine parts={recordSentence(record, asked.asOf)} />
      <p class="about">{nounNamed(noun).about}</p>
      {supportingAll(record.citations).length > 0 && (
        <p class="rests">
          This record rests on the sources{' '}
          <Marks of={supportingAll(record.citations)} sources={sources} />
        </p>
      )}
      {recordTakesDay(noun) && <DayPicker asked={asked} meetings={time?.meetings ?? []} />}
      <Facts noun={noun} record={record} sources={sources} />
      {note && <p class="note">{note}</p>}
      {inferred && <p class="note">Inferred: {inferred}</p>}
      <DisputeBox disputes={record.disputed ?? []} sources={sources} />
      <UnknownBox noun={noun} record={record} asOf={asked.asOf} base={view.base} />
      <ShortTimeline time={time} asked={asked} view={view} />
      <PeoplePart {...{ record, people, asked, sources, view }} meetings={time?.meetings ?? []} />
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
        <RelationTable
          key={relation.name}
          relation={relation}
          list={list}
          asked={asked}
          sources={sources}
          all={listAddress(view, record.id, relation.name, asked)}
        />
      ))}
      {pictures && <PicturesOfRecord {...{ record, pictures, sources, view }} />}
      <SourceList sources={sources} />
      <RecordTools answer={answer} asked={asked} view={view} />
    </article>
  );
}
