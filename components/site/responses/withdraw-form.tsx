import { withdrawAction } from '@/app/(own)/actions';

type Props = { commentId: string; postId: string };

/** Taking a response back, behind one more press: it does not come back. */
export function WithdrawForm({ commentId, postId }: Props) {
  return (
    <details className="withdraw">
      <summary>Withdraw it instead</summary>
      <form action={withdrawAction}>
        <input type="hidden" name="commentId" value={commentId} />
        <input type="hidden" name="postId" value={postId} />
        <p>It goes from the page for good. If it has been answered, a line says that it was withdrawn.</p>
        <button type="submit">Withdraw it for good</button>
      </form>
    </details>
  );
}
