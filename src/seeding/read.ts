import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type YAMLMap,
} from 'yaml';
import { NOUNS } from '../model/model';
import type { Noun } from '../model/noun';
import { enumerate } from '../kernel/text';
import type { Problem } from './problem';

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
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  if (names.length === 0) {
    return {
      records: [],
      problems: [{ file: folder, line: 1, message: 'there is no .yaml file in this folder' }],
    };
  }
  const read = await Promise.all(
    names.map(async (name) => readText(name, await readFile(join(folder, name)))),
  );
  return {
    records: read.flatMap((file) => file.records),
    problems: read.flatMap((file) => file.problems),
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
      problems: [problem(lineOfFirstBadByte(bytes), 'is not UTF-8; save the file in UTF-8')],
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
  const shortcuts = shortcutsIn(document, lines);
  if (shortcuts.length > 0)
    return {
      records: [],
      problems: shortcuts.map(({ line, what }) =>
        problem(line, `${what} is not read here; write the value out where it is meant`),
      ),
    };
  const top = document.contents;
  if (!isMap(top))
    return {
      records: [],
      problems: [
        problem(1, `holds no sections; allowed are ${enumerate([...sections.keys()] as string[])}`),
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
          `there is no section ${section}; allowed are ${enumerate([...sections.keys()] as string[])}`,
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
  DUPLICATE_KEY: 'this key stands twice in one map',
  MULTIPLE_DOCS: 'a second document begins; a file is one document',
  TAB_AS_INDENT: 'a tab; indent with spaces',
};

/**
 * Anchors, aliases and tags. With them a value stands elsewhere or is something
 * else than it looks like, and a few of them can stand for millions of values.
 */
function shortcutsIn(document: Document.Parsed, lines: LineCounter): Shortcut[] {
  const found = new Map<string, Shortcut>();
  visit(document, {
    Node: (_key, node) => {
      const what = isAlias(node)
        ? `the alias *${node.source}`
        : node.anchor
          ? `the anchor &${node.anchor}`
          : node.tag && `the tag ${node.tag}`;
      if (!what) return;
      const { line } = lines.linePos(node.range?.[0] ?? 0);
      found.set(`${line} ${what}`, { line, what });
    },
  });
  return [...found.values()];
}

interface Shortcut {
  readonly line: number;
  readonly what: string;
}

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
