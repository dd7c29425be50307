/** A line of the page: a number under a name and labels. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

/** Reads the text format of Prometheus, and throws at whatever is not of it. */
export function readMetrics(text: string): { samples: Sample[]; names: ReadonlySet<string> } {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, declared, type] = /^# TYPE (\S+) (counter|gauge|histogram|summary)$/.exec(line) ?? [];
    if (declared && type) {
      if (types.has(declared)) throw new Error(`${declared} is declared twice.`);
      types.set(declared, type);
    } else if (!/^# HELP \S+ \S/.test(line)) samples.push(sampleOf(line));
  }
  const seen = new Set(samples.map(({ name, labels }) => `${name} ${JSON.stringify(labels)}`));
  if (seen.size !== samples.length) throw new Error('A sample is there twice.');
  for (const { name } of samples)
    if (!types.has(name) && types.get(name.replace(/_(bucket|sum|count)$/, '')) !== 'histogram')
      throw new Error(`${name} is not declared.`);
  const parts = [...types].flatMap(([name, type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  return { samples, names: new Set(parts) };
}

function sampleOf(line: string): Sample {
  const [, name, inside = '', number = ''] = SAMPLE.exec(line) ?? [];
  const value = Number(number.replace(/Inf$/, 'Infinity').replace('Nan', 'NaN'));
  if (!name || (Number.isNaN(value) && number !== 'Nan')) throw new Error(`No sample: ${line}`);
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < inside.length) {
    const [, label = '', text = ''] = LABEL.exec(inside) ?? [];
    if (!label) throw new Error(`No labels: ${line}`);
    labels[label] = text;
  }
  return { name, labels, value };
}
