import type { JSX } from 'preact';
import { enumerate } from '../../kernel/text';
import { AnswerCell, type Shown } from './answer-cell';
import { headingOf } from './answer-headings';
import { AnswerTable } from './answer-table';
import { partInWords } from './answer-values';
import { hasName, rowsOf, shownFields, type Data } from './data';
import { flatRow, isData, isKnown, itemsOf, listBelow, onlyRow, rowName } from './flat-row';
import { ListCut } from './list-cut';
import { RecordName } from './record-name';

interface Props {
  readonly data: Data;
  readonly shown: Shown;
  readonly path?: readonly string[];
  /** How many headings stand above it. */
  readonly level?: number;
}

/** These only hold what is asked of them, and a heading of theirs would say nothing. */
const WRAPPERS = new Set([
  'analytics',
  'coverage',
  'unknowns',
  'leadership',
  'lineage',
  'changes',
  'common',
  'neighbourhood',
]);
const HEADINGS = ['h2', 'h3', 'h4'] as const;

/** An answer as facts, and below these a section with a table for each of its lists. */
export function AnswerView({ data, shown, path = [], level = 0 }: Props): JSX.Element {
  const fields = shownFields(data).filter(([name]) => !OF_LISTS.has(name));
  const isSection = ([name, value]: readonly [string, unknown]) => needsSection(name, value, path);
  const facts = fields.filter((field) => !isSection(field) && isKnown(field[1]));
  const sections = fields.filter(isSection);
  const empty = fields.filter((field) => !isSection(field) && isEmptyList(field[1]));
  const parts = [
    facts.length > 0 && <FactList key="facts" {...{ facts, path, shown }} parent={data} />,
    empty.length > 0 && (
      <p key="empty" class="unknown">
        Nothing is on record for: {enumerate(empty.map(([name]) => lower(headingOf(name))))}.
      </p>
    ),
  ];
  return (
    <>
      {parts}
      {sections.map(([name, value]) => (
        <Section
          key={name}
          {...{ name, value, shown, level }}
          path={[...path, name]}
          parent={data}
        />
      ))}
    </>
  );
}

/** What is told with a list, and not as a fact of its own. */
const OF_LISTS = new Set(['nodes', 'edges', 'totalCount', 'certainties']);

function FactList({
  facts,
  path,
  shown,
  parent,
}: {
  facts: readonly (readonly [string, unknown])[];
  path: readonly string[];
  shown: Shown;
  parent: Data;
}) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{headingOf(name)}</dt>
          <dd>
            <AnswerCell {...{ name, value, parent, shown }} path={[...path, name].join('.')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SectionProps {
  readonly name: string;
  readonly value: unknown;
  readonly path: readonly string[];
  readonly parent: Data;
  readonly shown: Shown;
}

/** A list with its length and its table, or an object with what it has. */
function Section({ name, value, path, parent, shown, level }: SectionProps & { level: number }) {
  const Heading = HEADINGS[level] ?? 'h4';
  const data = isData(value) ? value : {};
  const isNamed = hasName(data) && !rowsOf(data);
  const title = isNamed ? <RecordName of={data} /> : headingOf(name);
  const isList = Array.isArray(value) || rowsOf(data) !== null;
  const row = isList ? onlyRow(value) : null;
  if (row)
    return (
      <Section name={name} value={row} path={path} parent={data} shown={shown} level={level} />
    );
  const isWrapper = WRAPPERS.has(name) && !isList;
  // What holds one list alone is the list.
  const only = isList || isNamed ? undefined : onlyPart(data);
  if (only && !isList)
    return (
      <Section
        name={WRAPPERS.has(name) ? only[0] : name}
        value={only[1]}
        path={[...path, only[0]]}
        parent={data}
        shown={shown}
        level={level}
      />
    );
  return (
    <section>
      {!isWrapper && (
        <Heading>
          {title} {isList && <Length value={value} />}
        </Heading>
      )}
      {isList && <Rows {...{ value, parent, shown, path, level }} />}
      {isData(value) && (
        <AnswerView data={value} shown={shown} path={path} level={level + (isWrapper ? 0 : 1)} />
      )}
    </section>
  );
}

/** How many are in a list, and how certain these are. */
function Length({ value }: { value: unknown }) {
  const { totalCount, certainties } = isData(value) ? value : ({} as Data);
  const count = typeof totalCount === 'number' ? totalCount : itemsOf(value).length;
  const grades = isData(certainties) ? `: ${partInWords(certainties)}` : '';
  return (
    <span class="count">
      {count}
      {count > 0 && grades}
    </span>
  );
}

function Rows({
  value,
  path,
  parent,
  shown,
  level,
}: Omit<SectionProps, 'name'> & { level: number }) {
  const rows = itemsOf(value);
  const at = path.join('.');
  const below = listBelow(rows);
  return (
    <>
      {below === null ? (
        <AnswerTable rows={rows} path={at} shown={shown} />
      ) : (
        rows.map((row, index) => <Group key={index} {...{ row, below, shown, path, level }} />)
      )}
      <ListCut cut={shown.cutOf({ path: at, shown: rows.length, list: value, parent })} />
    </>
  );
}

/** A row that is mostly a list: a heading with a table below it. */
function Group({
  row: given,
  below,
  path,
  shown,
  level,
}: {
  row: Data;
  below: string;
  path: readonly string[];
  shown: Shown;
  level: number;
}) {
  const Heading = HEADINGS[level + 1] ?? 'h4';
  const row = flatRow(given);
  const list = row[below];
  const rows = itemsOf(list);
  const at = [...path, below].join('.');
  const facts = shownFields(row).filter(
    ([name, value]) =>
      name !== below &&
      name !== 'kind' &&
      name !== 'noun' &&
      name !== 'totalCount' &&
      isKnown(value),
  );
  const cut = shown.cutOf({ path: at, shown: rows.length, list, parent: given });
  return (
    <section>
      <Heading>
        {rowName(given) === null ? (
          headingOf(String((row['kind'] ?? below) as string).toLowerCase())
        ) : (
          <RecordName of={row} />
        )}{' '}
        <span class="count">{String((row['totalCount'] ?? rows.length) as number)}</span>
      </Heading>
      {facts.length > 0 && <FactList {...{ facts, path, shown }} parent={row} />}
      <AnswerTable rows={rows} path={at} shown={shown} />
      <ListCut cut={cut} />
    </section>
  );
}

function onlyPart(data: Data): [string, unknown] | undefined {
  const fields = shownFields(data).filter(([, value]) => value !== null);
  const [only] = fields;
  return fields.length === 1 && only && typeof only[1] === 'object'
    ? [only[0], only[1]]
    : undefined;
}

/** What needs the width of the page: what stands at the top, lists of rows, and what has many fields. */
function needsSection(name: string, value: unknown, path: readonly string[]): boolean {
  if (name === 'spans' || name === 'citations' || typeof value !== 'object' || value === null)
    return false;
  if (path.length === 0) return true;
  if (Array.isArray(value))
    return itemsOf(value).some((each) =>
      shownFields(flatRow(each)).some(([, part]) => isKnown(part)),
    );
  const data = value as Data;
  const rows = rowsOf(data);
  if (rows) return rows.length > 0;
  if (partInWords(data) !== null || hasName(data)) return false;
  return (
    shownFields(data).some(([part, each]) => needsSection(part, each, path)) ||
    shownFields(data).length > 3
  );
}

function isEmptyList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isData(value) && rowsOf(value)?.length === 0;
}

const lower = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
