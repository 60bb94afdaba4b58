import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same pid: boot id and start time on Linux, an empty string elsewhere
 * (there a pid alone has to do).
 */
export function startMarkOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name, second field, may hold spaces and parentheses: count from the last parenthesis.
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTime}`;
  } catch {
    return '';
  }
}

/** `{ pid, mark }` of a process, to be written down and asked about later. */
export function identify(pid) {
  return { pid, mark: startMarkOf(pid) };
}

/** Whether the process that `identify` described still runs. */
export function isRunning({ pid, mark }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return mark === '' || startMarkOf(pid) === mark;
}
