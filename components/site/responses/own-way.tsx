import { minutes } from '@/lib/comments/own-rules';

/** The way to what one has written oneself, the same on the page that everyone gets. */
export function OwnWay({ postId, editMinutes }: { postId: string; editMinutes: number }) {
  if (editMinutes === 0) return null;
  return (
    <p className="own-way">
      <a href={`/respond/mine/${postId}`} rel="nofollow">
        Edit or withdraw what you wrote
      </a>{' '}
      within {minutes(editMinutes)} of sending it.
    </p>
  );
}
