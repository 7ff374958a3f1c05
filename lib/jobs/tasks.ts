import 'server-only';
import type { Task } from 'graphile-worker';
import type { TaskName } from './queue';
import { announceTask } from './tasks/announce';
import { dailyTask } from './tasks/daily';
import { digestTask } from './tasks/digest';
import { embedTask } from './tasks/embed';
import { mailTask } from './tasks/mail';
import { mediaTask } from './tasks/media';
import { permalinksTask } from './tasks/permalinks';
import { scheduleTask } from './tasks/schedule';

/** Who does what. */
export const tasks: Record<TaskName, Task> = {
  mail: mailTask,
  announce: announceTask,
  digest: digestTask,
  daily: dailyTask,
  media: mediaTask,
  schedule: scheduleTask,
  embed: embedTask,
  permalinks: permalinksTask,
};

/** What has a moment to keep has a worker of its own: a slow mail server must not make it late. */
export const punctual: TaskName[] = ['schedule'];

/** What of that is done by the clock. What failed is tried again in the next minute anyway. */
export const punctualCrontab = '* * * * * schedule ?max=1';

/** What is done by the clock (UTC); a night that was slept through is made up for. */
export const crontab = `
0 * * * * digest
17 3 * * * daily ?fill=1d
41 * * * * embed
`;
