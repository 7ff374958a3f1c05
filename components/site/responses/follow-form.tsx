import { followAction } from '@/app/(account)/subscriptions/actions';
import { EMAIL_MAX } from '@/lib/mail/schema';

/** For who wants to hear of new responses without writing one. A letter asks whether the address is theirs. */
export function FollowForm({ postId }: { postId: string }) {
  return (
    <details className="follow">
      <summary>Follow this discussion by e-mail</summary>
      <form action={followAction} noValidate>
        <input type="hidden" name="postId" value={postId} />
        <p>
          <label htmlFor="follow-email">Send letters to</label>
          <input
            id="follow-email"
            name="email"
            type="email"
            dir="ltr"
            autoComplete="email"
            maxLength={EMAIL_MAX}
            aria-describedby="follow-hint"
          />
          <button type="submit">Follow</button>
        </p>
        <p className="hint" id="follow-hint">
          A letter comes first, with a link to confirm with.{' '}
          <span className="if-signed-in">If you are signed in, you may leave this empty.</span>
        </p>
      </form>
    </details>
  );
}
