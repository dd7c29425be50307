/** Processor time from /proc, where there is one: it shows a cost that other load does not move. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in ticks of 10 ms. */
const TICK = 10;

export const known = existsSync('/proc/self/stat');

const fieldsOf = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);

/** The processor time of a process with all its threads, in ms. */
export function timeOf(pid) {
  const fields = fieldsOf(pid);
  return (fields[11] + fields[12]) * TICK;
}

/** The processor time of the whole machine that was not idle, in ms. */
export function machineTime() {
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0];
  const [user, nice, system, , , irq, softirq] = line.split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq) * TICK;
}

/** The processes that this one has started. */
export function children() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return fieldsOf(pid)[1] === process.pid;
      } catch {
        // It has ended in between.
        return false;
      }
    })
    .map(Number);
}
