// The memory of a process that is still there.
import { existsSync, readFileSync } from 'node:fs';

export function canReadMemory() {
  return existsSync('/proc/self/status');
}

/** What a process holds in memory now, in MB (10^6 bytes). */
export function residentOf(pid) {
  const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(kibibytes) * 1024) / 1e6;
}
