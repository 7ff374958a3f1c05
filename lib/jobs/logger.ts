import { Logger } from 'graphile-worker';
import { log } from '@/lib/log';

/** What the jobs' library has to say goes where everything else does, when it is a complaint. */
export const jobsLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn(message);
});
