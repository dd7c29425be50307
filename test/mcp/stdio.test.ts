import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { committee, SOURCES } from '../seeding/files';
import { PROTOCOLS, textOf } from './agent';

describe('the command that serves agents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agents-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'seeds'));
    writeFileSync(join(folder, 'seeds', 'a.yaml'), SOURCES + committee());
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(PROTOCOLS)('answers over its standard input and output, by %s', async (mode, version) => {
    const agent = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [resolve('dist', 'main.js'), 'mcp'],
      cwd: folder,
      stderr: 'ignore',
    });
    await agent.connect(transport);
    expect(agent.getNegotiatedProtocolVersion()).toBe(version);
    const { tools } = await agent.listTools();
    expect(tools).toHaveLength(5);
    const result = await agent.callTool({ name: 'ask', arguments: { operation: 'Dataset' } });
    expect(textOf(result)).toContain('fingerprint');
    await agent.close();
    expect(transport.pid).toBeNull();
  });
});
