import 'server-only';
import { keyedHash } from '@/lib/auth/secret';

/** What is kept of the secret of a link. */
export function hashOf(token: string): string {
  return keyedHash('preview', token);
}
