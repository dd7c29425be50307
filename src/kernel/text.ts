/** `DECISION_KIND` and `AgendaItem` as `decision-kind` and `agenda-item`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase();
}

/** `AgendaItem` and `certainFrom` as `AGENDA_ITEM` and `CERTAIN_FROM`: how values of enums are written. */
export function constantCase(name: string): string {
  return kebabCase(name).replace(/-/g, '_').toUpperCase();
}

/** `HAS_EFFECT`, `AgendaItem` and `CcTld` as `has effect`, `agenda item` and `ccTLD`. */
export function readable(name: string): string {
  return kebabCase(name)
    .replace(/-/g, ' ')
    .replace(/\bcc tld/g, 'ccTLD');
}

/** A list as a person would write it: `a, b and c`. */
export function enumerate(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}

/** A text with its control characters as pictures, U+0001 as ␁, so that none is lost unseen. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f]/g, (character) =>
    String.fromCharCode(0x2400 + character.charCodeAt(0)),
  );
}
