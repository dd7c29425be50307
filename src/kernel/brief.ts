/** So much of a value that a client sent is repeated to it, in characters. */
const LONGEST_VALUE = 100;
/** A message is first brought to so many, so that whatever is in it is looked through at once. */
const LONGEST_READ = 1_000;
const LONGEST_MESSAGE = 400;

const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const WORD = String.raw`[^\s"]{${LONGEST_VALUE + 1},}`;
/** From the first bracket to the last one, as values hold others. */
const OBJECT = String.raw`[{[](?:${TEXT}|[^"])*[}\]]`;

/** A message of ours: the texts in it and its longest words are cut. */
export function brief(message: string): string {
  return cutEach(message, [TEXT, WORD]);
}

/** A message of a library, which can repeat any value as a whole, also as an object or a list. */
export function briefWhole(message: string): string {
  // What is quoted in one of these has its own quotes as they are.
  const values = message.startsWith('Syntax Error') ? ['".*"', WORD] : [TEXT, OBJECT, WORD];
  return cut(cutEach(cut(message, LONGEST_READ), values), LONGEST_MESSAGE);
}

function cutEach(message: string, values: readonly string[]): string {
  return message.replace(new RegExp(values.join('|'), 'gs'), (value) => cut(value, LONGEST_VALUE));
}

/** A text without its middle when it is longer. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.ceil(most * 0.6) - 3;
  return `${text.slice(0, head)} … ${text.slice(head + 3 - most)}`;
}
