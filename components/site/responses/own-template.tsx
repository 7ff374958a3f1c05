import { withdrawAction } from '@/app/(own)/actions';

type Props = { postId: string; back: string };

/** What the reader's script clones for whoever wrote a response; the actions ask again who sends them. */
export function OwnTemplate({ postId, back }: Props) {
  return (
    <template data-template="own">
      <div className="own-tools">
        <a href="/respond/edit/">Edit</a>
        <details>
          <summary>Withdraw</summary>
          <form action={withdrawAction}>
            <input type="hidden" name="commentId" />
            <input type="hidden" name="postId" value={postId} />
            <input type="hidden" name="back" value={back} />
            <button type="submit">Withdraw it for good</button>
          </form>
        </details>
        <span>
          <time hidden />
          <closing-countdown />
        </span>
        <span role="status" />
      </div>
    </template>
  );
}
