import { isIP } from 'node:net';
import { enumerate } from '../kernel/text';

/** What is wrong with the text of a setting, as a message for each fault. */
export type Faults = (text: string) => readonly string[];

/** The message for a text, unless it is right. */
export function unless(isRight: (text: string) => boolean, message: (text: string) => string) {
  return (text: string): string[] => (isRight(text) ? [] : [message(text)]);
}

/** A whole number from 0 on. */
export function upTo(name: string, most: number): Faults {
  return unless(
    (text) => /^\d+$/.test(text) && Number(text) <= most,
    (text) => `${name} is "${text}"; it must be a whole number from 0 to ${most}.`,
  );
}

export function among(name: string, allowed: readonly string[]): Faults {
  return unless(
    (text) => allowed.includes(text),
    (text) => `${name} is "${text}"; it must be ${enumerate(allowed, 'or')}.`,
  );
}

/** Between commas. */
export function listOf(text: string): string[] {
  const items = text.split(',').filter(Boolean);
  return items.map((item) => item.trim());
}

/** An address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [, address = '', bits = '0'] = /^(.*?)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

export function isAddress(text: string, scheme: string): boolean {
  const host = text.slice(scheme.length + 3);
  return (
    text.startsWith(`${scheme}://`) && /^[^/\s@]+$/.test(host) && URL.canParse(`http://${host}`)
  );
}

/** An address that others can add a path to. */
export function isPublicUrl(text: string): boolean {
  // What no address may hold as it is (RFC 3986) would be written into the ids of linked data.
  const form = /^https?:\/\/(?:[^?#\s\\|"<>^`{}%]|%[\da-f]{2})+$/i;
  if (!form.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

export function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}
