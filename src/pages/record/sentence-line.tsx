import { pathOf } from '../layout/paths';
import type { SentencePart } from './sentence-parts';

/** The sentence about a record, with links to the records that it names. */
export function SentenceLine({ parts }: { parts: readonly SentencePart[] }) {
  return (
    <p class="sentence">
      {parts.map((part, index) => {
        if (typeof part === 'string') return part;
        const text = <bdi key={index}>{part.text}</bdi>;
        return part.url === undefined ? (
          text
        ) : (
          <a key={index} href={pathOf(part.url)}>
            {text}
          </a>
        );
      })}
    </p>
  );
}
