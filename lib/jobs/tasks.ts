import 'server-only';
import type { Task } from 'graphile-worker';
import type { TaskName } from './queue';
import { mailTask } from './tasks/mail';

/** Who does what. */
export const tasks: Record<TaskName, Task> = {
  mail: mailTask,
};
