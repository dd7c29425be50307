import { Program } from './serving';

describe('an audit line', () => {
  it('tells of a start, of being ready, of each reload, and of a stop', async () => {
    const program = new Program({ CCNSO_METRICS_PORT: '0' });
    const { port, metricsPort, ...start } = await program.line('start');
    expect(start).toMatchObject({
      level: 'audit',
      engine: 'embedded',
      version: expect.any(String) as string,
      host: '127.0.0.1',
    });
    expect([typeof port, typeof metricsPort]).toEqual(['number', 'number']);
    const { fingerprint } = await program.line('ready');
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);

    program.write('b.yaml', 'committees:\n  - { id: "a\u001b[31m\\nb" }\n');
    program.child.kill('SIGHUP');
    const { outcome, reason } = await program.line('reload');
    expect([outcome, reason]).toEqual(['FAILED', expect.stringContaining('b.yaml:2')]);
    const page = await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`);
    expect(await page.text()).toContain('ccnso_reloads_total{outcome="FAILED"} 1');

    program.remove('b.yaml');
    program.child.kill('SIGHUP');
    expect(await program.line('reload', 1)).toMatchObject({ outcome: 'OK', fingerprint });

    expect(await program.stop()).toBe(0);
    expect(program.lines('stop')).toMatchObject([{ level: 'audit', signal: 'SIGTERM' }]);
  });

  it('tells of an ingest that failed, without a password', async () => {
    const program = new Program(
      { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 's3cret', PORT: '' },
      'ingest',
    );
    const line = await program.line('ingest');
    expect(line).toMatchObject({ level: 'audit', outcome: 'FAILED' });
    expect(JSON.stringify(line)).not.toContain('s3cret');
    await program.ended();
    expect(await program.stop()).toBe(1);
  });
});
