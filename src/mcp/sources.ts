import type { ShownCitation } from '../pages/record/record';

/** A document as an answer names it, once, by a number. */
export interface NumberedSource {
  readonly n: number;
  readonly label: string;
  readonly url: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Gathers the documents of an answer; what rests on them says the number and the place. */
export class NumberedSources {
  private readonly known = new Map<string, NumberedSource>();

  /** `1: Members` is the place "Members" in the first source. */
  place({ document, locator }: ShownCitation): string {
    const { label, url, publisher, published, sourceUrl } = document;
    const n = this.known.get(url)?.n ?? this.known.size + 1;
    this.known.set(url, {
      n,
      label,
      url,
      ...(publisher ? { publisher } : {}),
      ...(published ? { published } : {}),
      ...(sourceUrl ? { sourceUrl } : {}),
    });
    return `${n}: ${locator}`;
  }

  get all(): readonly NumberedSource[] {
    return [...this.known.values()];
  }
}
