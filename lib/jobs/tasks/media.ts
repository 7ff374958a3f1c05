import 'server-only';
import { z } from 'zod';
import { sweep } from '@/lib/media-library/keep';

const left = z.object({ key: z.string(), names: z.array(z.string()) });

/** Takes the files of a picture away that no picture has any more. */
export async function mediaTask(payload: unknown): Promise<void> {
  await sweep(left.parse(payload));
}
