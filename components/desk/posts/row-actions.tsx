import { restoreFromListAction, trashFromListAction } from '@/app/(desk)/desk/posts/actions';
import { buttonClass } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Actor, may } from '@/lib/auth/permissions';
import type { PostRow } from '@/lib/post-lists/row';
import { can } from '@/lib/posts/rules';

/** View, and in and out of the trash. The title is the way to the form. */
export function RowActions({ post, actor, back }: { post: PostRow; actor: Actor; back: string }) {
  const mayTrash = may(actor, 'post.trash', { kind: post.kind, authorIds: post.authorIds });
  const name = post.title || 'Untitled';
  return (
    <form
      className="flex items-end justify-end gap-0.5 max-sm:flex-col"
      action={post.status === 'trashed' ? restoreFromListAction : trashFromListAction}
    >
      <input type="hidden" name="id" value={post.id} />
      <input type="hidden" name="back" value={back} />
      {post.status === 'published' && post.permalink && (
        <a
          href={post.permalink}
          aria-label={`View ${name}`}
          className={buttonClass({ size: 'small', variant: 'plain' })}
        >
          View
        </a>
      )}
      {mayTrash && can('trash', post.status) && (
        <SubmitButton size="small" variant="plain" pendingText="…" aria-label={`Move ${name} to the trash`}>
          Trash
        </SubmitButton>
      )}
      {mayTrash && can('restore', post.status) && (
        <SubmitButton size="small" variant="plain" pendingText="…" aria-label={`Restore ${name}`}>
          Restore
        </SubmitButton>
      )}
    </form>
  );
}
