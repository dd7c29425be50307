import { Neo4jError } from 'neo4j-driver';
import { Credentials } from '../../src/store/neo4j/credentials';

const code = (name: string) =>
  new Neo4jError('no', `Neo.ClientError.Security.${name}`, '', '', {} as never);
const HOUR = 3_600_000;

describe('a password', () => {
  let now = 0;
  let tries = 0;
  let credentials: Credentials;
  beforeEach(() => {
    [now, tries] = [0, 0];
    credentials = new Credentials(() => now);
  });
  const useOften = (answer: Error | null) =>
    Promise.allSettled(
      Array.from({ length: 20 }, () =>
        credentials.prove(() => {
          tries++;
          return answer ? Promise.reject(answer) : Promise.resolve();
        }),
      ),
    );

  it('that is right is tried once', async () => {
    await useOften(null);
    const again = await useOften(null);
    expect(tries).toBe(1);
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
  });

  it('that is wrong is tried twice however long it is asked for, as Neo4j shuts the user out at the third', async () => {
    const seen: number[] = [];
    for (now = 0; now < 10 * HOUR; now += 10_000) {
      await useOften(code('Unauthorized'));
      if (tries > seen.length) seen.push(now);
    }
    expect(seen).toEqual([0, 30_000]);
    const [last] = await useOften(null);
    expect(last).toMatchObject({
      reason: {
        code: 'SERVICE_UNAVAILABLE',
        message: 'The graph database rejects the credentials of this server.',
      },
    });
    const { cause } = (last as PromiseRejectedResult).reason as { cause: Error };
    expect(cause.message).toContain('Correct them, and start this server again.');
  });

  it('that others got shut out is tried again, and used when it is let in', async () => {
    for (now = 0; now < 60_000; now += 1_000) await useOften(code('AuthenticationRateLimit'));
    expect(tries).toBe(10);
    await useOften(null);
    expect(tries).toBe(11);
    expect((await useOften(null)).every(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('that others got shut out has not been wrong, so that it is tried again when it is', async () => {
    for (now = 0; now < 60_000; now += 1_000) await useOften(code('AuthenticationRateLimit'));
    await useOften(code('Unauthorized'));
    const before = tries;
    now += 30_000;
    await useOften(null);
    expect(tries).toBe(before + 1);
  });

  it('is tried by the next who asks when the server was away', async () => {
    await useOften(new Neo4jError('no', 'ServiceUnavailable', '', '', {} as never));
    await useOften(null);
    expect(tries).toBe(2);
  });

  it('that is changed while it is in use is tried once more', async () => {
    await useOften(null);
    credentials.heard(code('Unauthorized'));
    await useOften(code('Unauthorized'));
    expect(tries).toBe(1);
    for (now = 0; now < HOUR; now += 10_000) await useOften(code('Unauthorized'));
    expect(tries).toBe(2);
  });
});
