import { stem } from 'porter2';
import type { Word } from './tokens';

/** English words of four letters and more; shorter ones are hardly inflected, and often codes. */
const ENGLISH = /^[a-z]{4,}$/;

/** The term, which no word is, that English words of one stem share: `~reject` of `rejected` and of `rejections`; null for other words. */
export function stemOf(form: string): string | null {
  return ENGLISH.test(form) ? `~${stem(form)}` : null;
}

/** The stems of a word and of its parts. */
export function stemsOf({ form, parts }: Pick<Word, 'form' | 'parts'>): string[] {
  return [form, ...parts.map((part) => part.form)].flatMap((each) => stemOf(each) ?? []);
}
