import 'server-only';
import type { Task } from 'graphile-worker';
import type { TaskName } from './queue';
import { announceTask } from './tasks/announce';
import { dailyTask } from './tasks/daily';
import { digestTask } from './tasks/digest';
import { mailTask } from './tasks/mail';
import { mediaTask } from './tasks/media';

/** Who does what. */
export const tasks: Record<TaskName, Task> = {
  mail: mailTask,
  announce: announceTask,
  digest: digestTask,
  daily: dailyTask,
  media: mediaTask,
};

/** What is done by the clock (UTC); a night that was slept through is made up for. */
export const crontab = `
0 * * * * digest
17 3 * * * daily ?fill=1d
`;
