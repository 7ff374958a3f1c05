import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** Another process that does the jobs of this test file's site; the test ends it. See jobs-process.ts. */
export function startJobsProcess({ alone = false, clockShift = 0 } = {}): ChildProcess {
  const script = resolve(import.meta.dirname, 'jobs-process.ts');
  return spawn(
    process.execPath,
    ['--no-deprecation', '--conditions=react-server', '--import', 'tsx', script],
    {
      env: { ...process.env, ALONE: alone ? '1' : '', CLOCK_SHIFT: String(clockShift) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

/** Ends such a process, by default as a power cut does, and waits until it is gone. */
export async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
