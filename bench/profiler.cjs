/**
 * Loaded into a server before it starts. SIGUSR2 starts a CPU profile of its main thread, and the next one
 * writes that to the folder in PROFILES: the start of the server and what warms it up are not in it.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const folder = process.env['PROFILES'] ?? '.';
const session = new Session();
let isOn = false;
let written = 0;

if (isMainThread) {
  mkdirSync(folder, { recursive: true });
  session.connect();
  session.post('Profiler.enable');
  process.on('SIGUSR2', () => {
    isOn = !isOn;
    if (isOn) return session.post('Profiler.start');
    session.post('Profiler.stop', (_, { profile }) => {
      writeFileSync(join(folder, `${written++}.cpuprofile`), JSON.stringify(profile));
    });
  });
}
