import { GRADES } from '../../kernel/certainty';
import { Role, valueName } from '../../model/vocabularies';
import { BETWEEN, COLOURS, MEASURES, type AskedNetwork } from './asked-network';
import { MEASURE_NAMES } from './measures';

const BETWEEN_NAMES: Readonly<Record<AskedNetwork['between'], string>> = {
  committees: 'committees that share members',
  people: 'people who share bodies',
  memberships: 'people and their bodies',
};

/** What a network is made of, and how it is drawn. */
export function NetworkForm({ asked }: { asked: AskedNetwork }) {
  const { between, asOf, from, to, least, roles, body, colour, size } = asked;
  return (
    <form class="question network-form" aria-label="Network">
      <Choice
        title="Network of"
        name="between"
        values={BETWEEN}
        value={between}
        named={(value) => BETWEEN_NAMES[value]}
      />
      <label>
        <span>On a day</span>
        <input type="date" name="asof" value={asOf ?? ''} />
      </label>
      <fieldset>
        <legend>or in a span</legend>
        <Date title="from" name="from" value={from} />
        <Date title="to" name="to" value={to} />
      </fieldset>
      <Choice
        title="At least"
        name="least"
        values={GRADES}
        value={least ?? 'EXPECTED'}
        named={(value) => value.toLowerCase()}
      />
      <Choice title="Colour by" name="colour" values={COLOURS} value={colour} />
      <Choice
        title="Size by"
        name="size"
        values={MEASURES}
        value={size}
        named={(value) => MEASURE_NAMES[value]}
      />
      <label>
        <span>People of one body only</span>
        <input type="text" name="body" value={body ?? ''} placeholder="its acronym or name" />
      </label>
      <details open={roles.length > 0}>
        <summary>Roles ({roles.length === 0 ? 'all who take part' : roles.length})</summary>
        <fieldset class="roles">
          <legend class="hidden">Roles that count</legend>
          {Object.keys(Role.values).map((role) => (
            <label key={role}>
              <input type="checkbox" name="roles" value={role} checked={roles.includes(role)} />{' '}
              {valueName(Role, role)}
            </label>
          ))}
        </fieldset>
      </details>
      <button type="submit">Show</button>
    </form>
  );
}

function Date({ title, name, value }: { title: string; name: string; value: string | null }) {
  return (
    <label>
      <span>{title}</span>
      <input
        type="text"
        name={name}
        value={value ?? ''}
        placeholder="2018 or 2018-03-01"
        pattern="\d{4}(-\d\d){0,2}"
        size={12}
      />
    </label>
  );
}

function Choice<T extends string>({
  title,
  name,
  values,
  value,
  named = (each) => each,
}: {
  title: string;
  name: string;
  values: readonly T[];
  value: T;
  named?: (value: T) => string;
}) {
  return (
    <label>
      <span>{title}</span>
      <select name={name}>
        {values.map((each) => (
          <option key={each} value={each} selected={each === value}>
            {named(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
