interface Searched {
  /** The nodes by their labels. */
  readonly labels: ReadonlyMap<string, string>;
  /** Shows a node; all of them when it is null. */
  readonly find: (node: string | null) => void;
  readonly hrefOf: (node: string) => string;
}

/** Adds a field before a drawing that finds a node by its name, and a link to what is found. */
export function addSearch(stage: HTMLElement, { labels, find, hrefOf }: Searched): void {
  const form = document.createElement('form');
  form.className = 'find-node';
  const field = document.createElement('input');
  field.type = 'search';
  field.setAttribute('aria-label', 'Find a node by its name');
  field.placeholder = 'Find a node by its name';
  const list = document.createElement('datalist');
  list.id = 'nodes-of-network';
  list.append(
    ...[...labels.keys()].map((label) => {
      const option = document.createElement('option');
      option.value = label;
      return option;
    }),
  );
  field.setAttribute('list', list.id);
  const found = document.createElement('span');
  found.setAttribute('role', 'status');
  const show = () => {
    const wanted = field.value.trim().toLowerCase();
    const label = [...labels.keys()].find((each) => each.toLowerCase().includes(wanted));
    const node = wanted && label !== undefined ? labels.get(label) : undefined;
    find(node ?? null);
    found.replaceChildren();
    if (node === undefined) {
      found.textContent = wanted ? 'No node has this name.' : '';
      return;
    }
    const link = document.createElement('a');
    link.href = hrefOf(node);
    link.textContent = label ?? '';
    found.append(link);
  };
  field.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  form.append(field, list, found);
  stage.before(form);
}
