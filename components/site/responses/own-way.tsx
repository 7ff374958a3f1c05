import { minutes } from '@/lib/comments/own-rules';

/**
 * The way to what one has written oneself, the same on the page that everyone gets. The script shows it only to whom the
 * site says that something is theirs. Without scripts it is always there: a page that offered it when something has just
 * been sent would give away what waits, and of the muted.
 */
export function OwnWay({ postId, editMinutes }: { postId: string; editMinutes: number }) {
  return (
    <p className="thread-foot own-way">
      <a href={`/respond/mine/${postId}`} rel="nofollow">
        Edit or withdraw what you wrote
      </a>{' '}
      within {minutes(editMinutes)} of sending it.
    </p>
  );
}
