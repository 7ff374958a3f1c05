import 'server-only';
import { db } from '@/lib/db';

/** Days that a job which failed for good, a letter perhaps, is kept for whoever looks after the site. */
const KEPT = 7;

/** Forgets what was tried in vain too often. */
export async function forgetFailed(now: Date): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs
      WHERE attempts >= max_attempts AND updated_at < ${now}::timestamptz - ${KEPT}::int * interval '1 day'))`;
}
