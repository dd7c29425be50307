import { foundRecords, type Found } from './found-records';

/** So long nothing is asked while somebody types, in milliseconds. */
const PAUSE = 150;
let boxes = 0;

/**
 * Makes a combobox of each search: the first results are below it as one types, by the pattern of ARIA's
 * practices for an editable combobox with a list. Enter without a choice searches as it did before.
 */
export function offerResults(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>('[data-search]'))
    new Combobox(box, box.dataset['search'] ?? '/');
}

class Combobox {
  private readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private readonly status: HTMLElement;
  private found: readonly Found[] = [];
  private active = -1;
  private timer = 0;
  private asked: AbortController | undefined;

  constructor(
    box: HTMLElement,
    private readonly base: string,
  ) {
    this.input = box.querySelector('input') as HTMLInputElement;
    this.list = document.createElement('ul');
    this.list.id = `results-${boxes++}`;
    this.list.role = 'listbox';
    this.list.ariaLabel = 'Records';
    this.list.hidden = true;
    this.status = document.createElement('span');
    this.status.className = 'hidden';
    this.status.role = 'status';
    box.append(this.list, this.status);
    this.input.role = 'combobox';
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.input.setAttribute('aria-expanded', 'false');
    this.input.addEventListener('input', () => this.later());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('blur', () => this.close());
    // A click would first take the focus from the input, which closes the list.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.asked?.abort();
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const text = this.input.value.trim();
    if (!text) return this.close();
    this.asked = new AbortController();
    const { signal } = this.asked;
    const types = this.input.dataset['types']?.split(' ').filter(Boolean);
    try {
      const found = await foundRecords(this.base, { text, types, signal });
      if (!signal.aborted) this.show(found);
    } catch {
      // Enter still searches.
      if (!signal.aborted) this.close();
    }
  }

  private show(found: readonly Found[]): void {
    this.found = found;
    this.list.replaceChildren(...found.map((each, index) => this.optionOf(each, index)));
    this.activate(-1);
    const isOpen = found.length > 0 && document.activeElement === this.input;
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
    const number = found.length === 1 ? '1 record' : `${found.length} records`;
    this.status.textContent = found.length > 0 ? `${number}, by the arrow keys` : 'No record';
  }

  private optionOf({ label, kind }: Found, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.role = 'option';
    const name = document.createElement('bdi');
    name.textContent = label;
    const small = document.createElement('small');
    small.textContent = ` ${kind}`;
    option.append(name, small);
    return option;
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.found.length - 1;
    if (this.list.hidden) {
      if (event.key === 'ArrowDown') void this.ask();
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
        this.activate(this.active === last ? -1 : this.active + 1);
        break;
      case 'ArrowUp':
        this.activate(this.active === -1 ? last : this.active - 1);
        break;
      case 'Escape':
        this.close();
        break;
      case 'Enter':
        if (this.active < 0) return;
        this.choose(this.active);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  /** The focus stays in the input, which names the option that Enter takes. */
  private activate(index: number): void {
    this.active = index;
    for (const [each, option] of [...this.list.children].entries()) {
      option.ariaSelected = String(each === index);
      if (each === index) option.scrollIntoView({ block: 'nearest' });
    }
    const option = this.list.children[index];
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** In a form that asks for a record its id is entered; elsewhere the page of the record is opened. */
  private choose(index: number): void {
    const found = this.found[index];
    if (!found) return;
    const takes = this.input.dataset['takes'];
    if (takes) this.input.value = takes === 'id' ? found.id : found.label;
    else window.location.assign(new URL(found.url).pathname);
    this.close();
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.asked?.abort();
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }
}
