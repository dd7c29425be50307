interface Props {
  readonly base: string;
  readonly id: string;
  readonly label: string;
  readonly searched?: string;
  readonly isLarge?: boolean;
}

/**
 * A search that works by Enter. Where there is JavaScript, its input becomes a combobox with the first
 * results below it.
 */
export function SearchBox({ base, id, label, searched = '', isLarge = false }: Props) {
  return (
    <form action={`${base}search`} role="search" class={isLarge ? 'search large' : 'search'}>
      <label for={id} class={isLarge ? '' : 'hidden'}>
        {label}
      </label>
      <span class="combobox" data-search={base}>
        <input
          type="search"
          id={id}
          name="q"
          value={searched}
          placeholder={isLarge ? '' : 'Search people, bodies, decisions …'}
          autocomplete="off"
        />
      </span>
      <button type="submit">Search</button>
    </form>
  );
}
