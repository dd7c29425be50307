/** Characters that XML 1.0 cannot hold, however they are written: most control characters, and half of a pair. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make spaces of these in an attribute, and a line feed of the last in a text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A text as XML 1.0 holds it, in an attribute or between tags. A control
 * character becomes its picture, U+0001 the sign ␁, so that none is lost unseen.
 */
export function xmlText(text: string): string {
  return text
    .replace(UNWRITABLE, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    })
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] as string);
}

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element: attributes that are null are left out, and without content it closes itself. */
export function element(
  name: string,
  attributes: Attributes,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${content.join('')}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
