/** Processor time from /proc, where there is one: it shows a cost that other load does not move. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in ticks of 10 ms. */
const TICK = 10;

export const known = existsSync('/proc/self/stat');

/** @param {number | string} pid */
function statOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
  return { parent, time: (Number(user) + Number(system)) * TICK };
}

/** The processor time of a process with all its threads, in ms. @param {number} pid */
export const timeOf = (pid) => statOf(pid).time;

/** The processor time of the whole machine that was not idle, in ms. */
export function machineTime() {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user, nice, system, , , irq, softirq] = line.split(/\s+/).slice(1);
  const busy = [user, nice, system, irq, softirq].map(Number);
  return busy.reduce((sum, ticks) => sum + ticks, 0) * TICK;
}

/** The processes that this one has started. */
export function children() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return statOf(pid).parent === process.pid;
      } catch {
        // It has ended in between.
        return false;
      }
    })
    .map(Number);
}
