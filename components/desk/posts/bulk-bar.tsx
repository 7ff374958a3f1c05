'use client';

import type { FormEvent, ReactNode } from 'react';
import {
  addCategoryToTicked,
  addTagToTicked,
  restoreTicked,
  setAuthorOfTicked,
  trashTicked,
} from '@/app/(desk)/desk/posts/list/actions';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import type { PostKind } from '@/lib/generated/prisma/enums';
import { BulkClosing } from './bulk-closing';
import { bulkForm, pressNext } from './bulk-form';
import { BulkNotice } from './bulk-notice';
import { useBulkEdit } from './use-bulk-edit';

type Props = {
  kind: PostKind;
  back: string;
  inTrash: boolean;
  /** False when there is nothing to tick: then only what came of the last change is shown. */
  shown: boolean;
  /** Whom a post may be given to; none for who may not. */
  authors: { id: string; name: string }[];
  categories: { id: string; name: string; depth: number }[];
};

/** What can be done to every ticked post, at the foot of the window. With scripts it is done a few at a time, and counted; without, at once. */
export function BulkBar({ kind, back, inTrash, shown, authors, categories }: Props) {
  const { run, running, came, say } = useBulkEdit();

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const fields = new FormData(form);
    const act = (event.nativeEvent as SubmitEvent).submitter?.dataset.act;
    const ids = fields.getAll('postId').map(String);
    if (ids.length === 0 || running) event.preventDefault();
    if (running) return;
    if (ids.length === 0) return say('Tick a post first.');
    // A closing goes its own way, all at once.
    if (!act) return;
    event.preventDefault();
    if (await run(act, ids, fields)) form.reset();
  }

  return (
    <div className="sticky bottom-0 z-10 mt-3 max-h-[35dvh] overflow-y-auto bg-paper">
      <BulkNotice running={running} came={came} />
      {shown && (
        <form
          id={bulkForm}
          aria-label="The ticked posts"
          className={`grid gap-2 border-t border-rule py-3 text-sm ${shownWhileTicked}`}
          onSubmit={onSubmit}
        >
          <input type="hidden" name="back" value={back} />
          {inTrash ? (
            <Row label="The ticked">
              <Button type="submit" size="small" data-act="restore" formAction={restoreTicked}>
                Restore
              </Button>
            </Row>
          ) : (
            <>
              <Row label="Change the ticked">
                {kind === 'article' && (
                  <>
                    <Select
                      name="categoryId"
                      aria-label="Category to add"
                      defaultValue=""
                      className="max-w-44"
                    >
                      <option value="">Category…</option>
                      {categories.map(({ id, name, depth }) => (
                        <option key={id} value={id}>
                          {'– '.repeat(depth) + name}
                        </option>
                      ))}
                    </Select>
                    <Button
                      type="submit"
                      size="small"
                      data-act="addCategory"
                      formAction={addCategoryToTicked}
                    >
                      Add category
                    </Button>
                    <Input
                      name="tag"
                      aria-label="Tag to add"
                      placeholder="Tag"
                      dir="auto"
                      maxLength={60}
                      onKeyDown={pressNext}
                      autoComplete="off"
                      className="max-w-36"
                    />
                    <Button type="submit" size="small" data-act="addTag" formAction={addTagToTicked}>
                      Add tag
                    </Button>
                    {authors.length > 0 && (
                      <>
                        <Select
                          name="authorId"
                          aria-label="Author instead"
                          defaultValue=""
                          className="max-w-44"
                        >
                          <option value="">Author…</option>
                          {authors.map(({ id, name }) => (
                            <option key={id} value={id}>
                              {name}
                            </option>
                          ))}
                        </Select>
                        <Button
                          type="submit"
                          size="small"
                          data-act="setAuthor"
                          formAction={setAuthorOfTicked}
                        >
                          Set author
                        </Button>
                      </>
                    )}
                  </>
                )}
                <Button type="submit" size="small" data-act="trash" formAction={trashTicked}>
                  Move to the trash
                </Button>
              </Row>
              <BulkClosing />
            </>
          )}
        </form>
      )}
    </div>
  );
}

/** Without scripts too: it is there as long as one of its boxes is ticked. */
const shownWhileTicked = '[body:not(:has([form=ticked-posts]:checked))_&]:hidden';

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its legend in a row
    <div role="group" aria-label={`${label} posts`} className="flex flex-wrap items-center gap-2">
      <span className="text-soft">{label}:</span>
      {children}
    </div>
  );
}
