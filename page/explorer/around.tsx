import { render, type ComponentChildren } from 'preact';
import type { AroundAsked, AroundData } from '../../src/pages/around/around-data';
import { questionsFor } from '../../src/pages/around/around-data';
import {
  shownAgain,
  stateOf,
  withAnswer,
  type AroundState,
} from '../../src/pages/around/around-state';
import { spaceOf } from '../../src/pages/around/around-places';
import { AroundView } from '../../src/pages/around/around-view';
import { linkWithin, type LinkOf } from '../../src/pages/layout/links';
import type { Rect } from '../../src/pages/pictures/geometry';
import { pictureZoom, type PictureZoom } from './picture-zoom';

/** The drawing of what lies around a record, alive: its records open in place, and choices act at once. */
export async function enliven(root: HTMLElement): Promise<void> {
  const { around = '', base = '/', fingerprint = '' } = root.dataset;
  const asked = JSON.parse(around) as AroundAsked;
  const answers = await Promise.all(questionsFor(asked).map((each) => answer(base, each)));
  new Around(root, base, fingerprint, stateOf(asked, answers)).start();
}

/** The published operation behind the page, as the server asks it. */
async function answer(base: string, variables: object): Promise<AroundData> {
  const address = new URLSearchParams({
    operationName: 'AroundPage',
    variables: JSON.stringify(variables),
  });
  const response = await fetch(`${base}graphql?${address}`, {
    headers: { accept: 'application/json' },
  });
  const { data, errors } = (await response.json()) as {
    data?: AroundData;
    errors?: { message: string }[];
  };
  if (!data) throw new Error(errors?.[0]?.message ?? `The server answered ${response.status}.`);
  return data;
}

class Around {
  private said: ComponentChildren = null;
  private zoom: PictureZoom | null = null;
  private readonly link: LinkOf;
  private readonly frame: Rect;

  constructor(
    private readonly root: HTMLElement,
    private readonly base: string,
    private readonly fingerprint: string,
    private state: AroundState,
  ) {
    this.link = linkWithin(base);
    this.frame = frameOf(state);
  }

  start(): void {
    this.show();
    const drawing = this.root.querySelector<HTMLElement>('.drawing');
    const svg = drawing?.querySelector('svg');
    if (!drawing || !svg) return;
    drawing.classList.add('alive');
    this.zoom = pictureZoom(drawing, svg);
    drawing.addEventListener('focusin', ({ target }) => this.light(target as Element));
    drawing.addEventListener('mouseover', ({ target }) => this.light(target as Element));
  }

  private show(): void {
    const live = {
      frame: this.frame,
      onOpen: this.open,
      onChange: this.change,
      said: this.said,
      tools: this.tools(),
    };
    const view = { fingerprint: this.fingerprint || null, address: location.href };
    render(<AroundView state={this.state} view={view} link={this.link} live={live} />, this.root);
  }

  /** A plain click or Enter opens the neighbours of a record; with a key held down its link is followed as any other. */
  private readonly open = (event: MouseEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { asked, part } = this.state;
    const record = part.shown.find(({ neighbour }) => neighbour.id === id)?.neighbour;
    if (!record) return;
    const page = (
      <a href={this.link(record)}>
        Go to the page of <bdi>{record.label}</bdi>
      </a>
    );
    if (id === asked.id || asked.open.includes(id)) return this.say(page);
    const next = { ...asked, open: [...asked.open, id] };
    void this.ask(next, questionsFor(next).slice(-1), (before) => {
      const more = this.state.part.shown.length - before.part.shown.length;
      return (
        <>
          <bdi>{record.label}</bdi>: {more === 0 ? 'nothing new' : `${more} more`}. {page}
        </>
      );
    });
  };

  /** What was chosen acts on what is known at once; then more of it is asked for. */
  private readonly change = (form: HTMLFormElement): void => {
    const chosen = new FormData(form);
    const texts = (name: string) => chosen.getAll(name).map(String).filter(Boolean);
    const asked: AroundAsked = {
      ...this.state.asked,
      depth: Number(texts('depth')[0] ?? 1),
      only: texts('only'),
      relations: texts('relation'),
      asOf: texts('asof')[0] ?? null,
    };
    const isOtherGraph =
      asked.depth !== this.state.asked.depth || asked.asOf !== this.state.asked.asOf;
    if (isOtherGraph) {
      // Another day is another graph, of which nothing is known yet.
      location.search = searchOf(asked);
      return;
    }
    this.state = shownAgain({ ...this.state, asked });
    this.settle();
    const more = questionsFor(asked).slice(1);
    if (more.length > 0) void this.ask(asked, more);
  };

  private async ask(
    asked: AroundAsked,
    questions: readonly object[],
    tell?: (before: AroundState) => ComponentChildren,
  ): Promise<void> {
    this.root.setAttribute('aria-busy', 'true');
    try {
      const answers = await Promise.all(questions.map((each) => answer(this.base, each)));
      const before = this.state;
      // What somebody chose meanwhile stays.
      const open = [...new Set([...before.asked.open, ...asked.open])];
      for (const each of answers)
        this.state = withAnswer(this.state, { ...before.asked, open }, each);
      this.settle();
      if (tell) this.say(tell(before));
    } catch (error) {
      this.say(`That could not be loaded: ${(error as Error).message}`);
    } finally {
      this.root.removeAttribute('aria-busy');
    }
  }

  /** Shows the state, and keeps the address so that it leads back to it. */
  private settle(): void {
    history.replaceState(null, '', `${location.pathname}?${searchOf(this.state.asked)}`);
    this.show();
    this.zoom?.follow();
  }

  private say(words: ComponentChildren): void {
    this.said = words;
    this.show();
  }

  /** The lines of a record say their relation while it is focused or pointed at. */
  private light(target: Element): void {
    const id = target.closest('a[data-id]')?.getAttribute('data-id');
    for (const edge of this.root.querySelectorAll<SVGElement>('.edge')) {
      const { from, to } = edge.dataset;
      edge.classList.toggle('lit', id !== undefined && (from === id || to === id));
    }
  }

  private tools() {
    const buttons: [string, () => void][] = [
      ['Closer', () => this.zoom?.scale(1.4)],
      ['Farther', () => this.zoom?.scale(1 / 1.4)],
      ['All of it', () => this.zoom?.fit()],
    ];
    return (
      <p class="zoom">
        {buttons.map(([name, act]) => (
          <button key={name} type="button" onClick={act}>
            {name}
          </button>
        ))}
        <span class="about">
          {' '}
          Click a record or press Enter on it to open its neighbours; hold Ctrl and use the wheel to
          zoom, and drag to move.
        </span>
      </p>
    );
  }
}

/** All that is shown at first. */
function frameOf({ part, places }: AroundState): Rect {
  return spaceOf(part.shown.flatMap(({ neighbour }) => places.get(neighbour.id) ?? []));
}

/** The address of what is shown, as the form would send it. */
function searchOf({ depth, only, relations, open, asOf }: AroundAsked): string {
  return new URLSearchParams([
    ['depth', String(depth)],
    ...(asOf ? [['asof', asOf]] : []),
    ...only.map((each) => ['only', each]),
    ...relations.map((each) => ['relation', each]),
    ...open.map((each) => ['open', each]),
  ]).toString();
}
