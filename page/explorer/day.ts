/**
 * Days by keyboard. The meetings above a page become a slider: an arrow goes a month, and
 * PageUp or PageDown a meeting. In each date input PageUp and PageDown go a meeting too;
 * its arrows stay those of the browser.
 */
export function stepDays(page: Document): void {
  const list = page.querySelector<HTMLDataListElement>('datalist#meeting-days');
  const meetings = [...(list?.options ?? [])].map(({ value, label }) => ({ day: value, label }));
  if (meetings.length === 0) return;
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type="date"]'))
    input.addEventListener('keydown', (event) => {
      const step = MEETING_STEPS[event.key];
      const day = step && nextMeeting(meetings, input.value, step);
      if (!day) return;
      event.preventDefault();
      choose(input, day);
    });
  const axis = page.querySelector<SVGSVGElement>('.day-axis');
  const input = page.querySelector<HTMLInputElement>('form.day input[name="asof"]');
  if (axis && input) makeSlider(axis, input, meetings);
}

interface Meeting {
  readonly day: string;
  readonly label: string;
}

/** Up is later, as on each slider. */
const MEETING_STEPS: Readonly<Record<string, 1 | -1>> = { PageUp: 1, PageDown: -1 };
const MONTH_STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

function makeSlider(
  axis: SVGSVGElement,
  input: HTMLInputElement,
  meetings: readonly Meeting[],
): void {
  const days = meetings.map(({ day }) => day);
  // It stands beside the axis, whose ticks are links: a slider may hold none.
  const slider = document.createElement('span');
  slider.className = 'day-slider';
  slider.tabIndex = 0;
  const attributes = {
    role: 'slider',
    'aria-label': 'Day: an arrow goes a month, Page keys go a meeting',
    'aria-valuemin': String(numberOf(axis.dataset['from'] ?? '')),
    'aria-valuemax': String(numberOf(axis.dataset['to'] ?? '')),
  };
  for (const [name, value] of Object.entries(attributes)) slider.setAttribute(name, value);
  axis.before(slider);
  const show = () => {
    const day = input.value || (days.at(-1) ?? '');
    const meeting = meetings.find((each) => each.day === day);
    const text = meeting ? `${day}, ${meeting.label}` : day;
    slider.setAttribute('aria-valuenow', String(numberOf(day)));
    slider.setAttribute('aria-valuetext', text);
    slider.textContent = `⇆ ${text}`;
    mark(axis, input.value);
  };
  input.addEventListener('input', show);
  slider.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') return input.form?.requestSubmit();
    const from = input.value || (days.at(-1) ?? '');
    const day = stepped(event.key, from, meetings);
    if (!day) return;
    event.preventDefault();
    choose(input, day);
  });
  show();
}

/** The day to which a key goes; none where it means nothing here. */
function stepped(key: string, from: string, meetings: readonly Meeting[]): string | undefined {
  const month = MONTH_STEPS[key];
  if (month) return monthLater(from, month);
  const meeting = MEETING_STEPS[key];
  if (meeting) return nextMeeting(meetings, from, meeting);
  if (key === 'Home') return meetings[0]?.day;
  return key === 'End' ? meetings.at(-1)?.day : undefined;
}

/** The first meeting after a day, or the last before it; without a day the last of all. */
export function nextMeeting(
  meetings: readonly { readonly day: string }[],
  from: string,
  step: 1 | -1,
): string | undefined {
  if (!from) return meetings.at(-1)?.day;
  return step === 1
    ? meetings.find(({ day }) => day > from)?.day
    : meetings.filter(({ day }) => day < from).at(-1)?.day;
}

/** The same day of the next month or of the one before, or the last where the month is shorter. */
export function monthLater(day: string, step: 1 | -1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + step, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + step, Math.min(date, last)));
  return moved.toISOString().slice(0, 10);
}

function choose(input: HTMLInputElement, day: string): void {
  input.value = day;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function mark(axis: SVGSVGElement, day: string): void {
  const { from = '', to = '' } = axis.dataset;
  const place = axis.querySelector('.asked');
  place?.replaceChildren();
  if (!place || !day) return;
  // The range of the scale on the server.
  const percent = 1 + (98 * (numberOf(day) - numberOf(from))) / (numberOf(to) + 1 - numberOf(from));
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  for (const [name, value] of Object.entries({ x1: percent, x2: percent }))
    line.setAttribute(name, `${value}%`);
  line.setAttribute('y1', '14');
  line.setAttribute('y2', '36');
  place.append(line);
}

/** Days since 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
