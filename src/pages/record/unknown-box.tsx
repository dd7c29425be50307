import type { NounName } from '../../model/noun';
import { titleOf } from '../../model/titles';
import { unknownsOf, unknownFields } from './gaps';
import type { PageRecord } from './record';

/** What the graph does not know of a record. A list as of a day does not tell what is missing from all. */
export function UnknownBox({
  noun,
  record,
  asOf,
  base,
}: {
  noun: NounName;
  record: PageRecord;
  asOf: string | null;
  base: string;
}) {
  const fields = unknownFields(noun, record);
  const gaps = asOf ? [] : unknownsOf(noun, record);
  if (fields.length === 0 && gaps.length === 0) return null;
  return (
    <section class="unknowns" aria-labelledby="unknowns">
      <h2 id="unknowns">What is not known</h2>
      <ul>
        {fields.map(({ name, because }) => (
          <li key={name}>
            {titleOf(name)}: {because}.
          </li>
        ))}
        {gaps.map((about) => (
          <li key={about}>
            It is one of the {about.charAt(0).toLowerCase()}
            {about.slice(1)}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}ask/Unknowns`}>What the graph does not know</a>
      </p>
    </section>
  );
}
