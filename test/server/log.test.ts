import { errorLog, reasonIn } from '../../src/server/log';
import { mask } from '../../src/server/mask';
import { Refusal } from '../../src/kernel/errors';
import { keptLog } from './log-lines';

const HOSTILE = [
  'a\nb\r\n{"level":"error","msg":"forged"}',
  '\u001b[31mred\u001b[0m\u0007',
  '\u009b31m \u0085 \u2028 \u2029',
  'right to left \u202egpj.exe \u2066 \ufeff \u200f',
  '"}\n{"event":"stop"}',
  '\u0000\u007f',
];

describe('a line of the log', () => {
  it.each(HOSTILE)('holds %j and is one line of plain letters, which says the same', (text) => {
    const { logger, texts, lines } = keptLog();
    logger.audit({ event: 'reload', reason: text }, text);
    expect(texts).toHaveLength(1);
    const [line = ''] = texts;
    expect(line.endsWith('}\n')).toBe(true);
    expect(line.slice(0, -1)).not.toMatch(
      /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
    );
    expect(lines()).toMatchObject([{ level: 'audit', reason: text }]);
  });

  it('holds no more of a reason than fits into it', () => {
    expect(reasonIn(new Error('x'.repeat(10_000))).length).toBeLessThan(310);
    expect(reasonIn(new TypeError())).toBe('TypeError');
  });
});

describe('the level of the log', () => {
  it.each([
    ['debug', ['debug', 'info', 'audit', 'warn', 'error']],
    ['info', ['info', 'audit', 'warn', 'error']],
    ['audit', ['audit', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['silent', []],
  ])('%s shows %j', (level, shown) => {
    const { logger, lines } = keptLog(level);
    for (const each of ['debug', 'info', 'audit', 'warn', 'error'] as const) logger[each]('here');
    expect(lines().map((line) => line['level'])).toEqual(shown);
  });
});

describe('a store that is down', () => {
  const refused = (cause: Error) => new Refusal('SERVICE_UNAVAILABLE', 'Later.', { cause });

  it('is told of in one short line for all requests, and in another for another cause', () => {
    const { logger, texts, lines } = keptLog();
    const log = errorLog(logger.child({ requestId: 'one' }) as typeof logger);
    for (let request = 0; request < 50; request++)
      mask(refused(new Error('connect ECONNREFUSED 10.0.0.1:7687')), log);
    mask(refused(new Error('The pool is full.')), errorLog(logger));
    expect(lines().map((line) => line['cause'])).toEqual([
      'connect ECONNREFUSED 10.0.0.1:7687',
      'The pool is full.',
    ]);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(300);
    expect(texts.join()).not.toContain(' at ');
  });

  it('is not confused with a fault of the program, of which each has its stack', () => {
    const { logger, texts } = keptLog();
    for (let request = 0; request < 3; request++) mask(new Error('fault'), errorLog(logger));
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('log.test');
  });
});
