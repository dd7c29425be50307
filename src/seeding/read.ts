import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  LineCounter,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type ErrorCode,
  type YAMLMap,
} from 'yaml';
import { NOUNS } from '../model/model';
import type { Noun } from '../model/noun';
import { enumerate } from '../kernel/text';
import { seedFilesIn } from './folder';
import type { Problem } from './problem';
import { withCodePoints } from './text-fault';
import { refusedIn } from './refused-yaml';

/** A record as one file states it, with the means to tell the line of any part of it. */
export interface RawRecord {
  readonly noun: Noun;
  readonly file: string;
  readonly value: unknown;
  lineOf(path: readonly (string | number)[]): number;
}

const sections = new Map(NOUNS.filter((noun) => noun.section).map((noun) => [noun.section, noun]));

/** Reads all `*.yaml` files of a folder, in the order of their names. */
export async function readFolder(
  folder: string,
): Promise<{ records: RawRecord[]; problems: Problem[] }> {
  const { names, problems } = await seedFilesIn(folder);
  const read = await Promise.all(
    names.map(async (name) => readText(name, await readFile(join(folder, name)))),
  );
  return {
    records: read.flatMap((file) => file.records),
    problems: [...problems, ...read.flatMap((file) => file.problems)],
  };
}

/** Reads one file. What can be read of it is returned beside what cannot. */
export function readText(
  path: string,
  bytes: Uint8Array,
): { records: RawRecord[]; problems: Problem[] } {
  const file = basename(path);
  const problem = (line: number, message: string): Problem => ({ file, line, message });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      records: [],
      problems: [problem(lineOfFirstBadByte(bytes), 'is not UTF-8; save the file as UTF-8')],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      records: [],
      problems: document.errors.map((error) =>
        problem(
          lines.linePos(error.pos[0]).line,
          `is not YAML: ${YAML_FAULTS[error.code] ?? error.message}`,
        ),
      ),
    };
  }
  const refused = refusedIn(text, document, lines);
  if (refused.length > 0)
    return { records: [], problems: refused.map(({ line, message }) => problem(line, message)) };
  const top = document.contents;
  if (!isMap(top))
    return {
      records: [],
      problems: [
        problem(
          1,
          `has no sections; expected one of ${enumerate([...sections.keys()] as string[], 'or')}`,
        ),
      ],
    };

  const records: RawRecord[] = [];
  const problems: Problem[] = [];
  for (const pair of top.items) {
    const section = String(pair.key);
    const line = lines.linePos((isNode(pair.key) && pair.key.range?.[0]) || 0).line;
    const noun = sections.get(section);
    if (!noun)
      problems.push(
        problem(
          line,
          `${withCodePoints(section)} is not a section; expected one of ${enumerate([...sections.keys()] as string[], 'or')}`,
        ),
      );
    else if (!isSeq(pair.value))
      problems.push(problem(line, `${section} must be a list of records`));
    else {
      pair.value.items.forEach((item) => {
        if (!isMap(item)) {
          problems.push(
            problem(
              lines.linePos((isNode(item) && item.range?.[0]) || 0).line,
              `a record in ${section} must be a map of fields`,
            ),
          );
        } else
          records.push({
            noun,
            file,
            value: item.toJS(document),
            lineOf: (path) => lineWithin(item, path, lines),
          });
      });
    }
  }
  return { records, problems };
}

/** What the parser says in words of programmers, in ours. */
const YAML_FAULTS: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'this key appears twice in the same map',
  MULTIPLE_DOCS: 'a second document begins here; a file must be a single document',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon follows on this line; put a text with a colon in it in quotes',
  TAB_AS_INDENT: 'indented with a tab; use spaces',
};

/** The line of the key or item at `path`, or of the nearest part around it that is there. */
function lineWithin(item: YAMLMap, path: readonly (string | number)[], lines: LineCounter): number {
  let part: unknown = item;
  let offset = item.range?.[0] ?? 0;
  for (const step of path) {
    let place: unknown;
    if (isMap(part)) {
      const pair = part.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      place = pair?.key;
      part = pair?.value;
    } else if (isSeq(part)) place = part = part.items[step as number];
    else break;
    if (!isNode(place) || !place.range) break;
    offset = place.range[0];
  }
  return lines.linePos(offset).line;
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  return lossy.slice(0, lossy.indexOf('\uFFFD')).split('\n').length;
}
