'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { PostKind } from '@/lib/generated/prisma/enums';
import type { ClosingSettings } from '@/lib/posts/checks/rules';
import type { Publication } from '@/lib/posts/publication';
import { changesWait } from '@/lib/posts/rules';
import type { Place } from '@/lib/text/dates';
import { ActionBar } from './action-bar';
import { PlaceContext } from './clock-time';
import type { EditedPost } from './edited-post';
import { EditorNotices } from './editor-notices';
import { ErrorsContext } from './errors';
import { MediaField } from './media-field';
import { OthersEditing } from './others-editing';
import type { PermalinkFacts } from './permalink-field';
import { PublishingChecks } from './publishing/checks';
import { PublishingPanel } from './publishing/publishing-panel';
import { type SideChoices, SideFields } from './side-fields';
import { StatusPanel } from './status-panel';
import { TitleFields } from './title-fields';
import { usePostForm } from './use-post-form';

const BodyEditor = dynamic(() => import('./body/body-editor'), {
  ssr: false,
  loading: () => <div className="min-h-96 rounded-lg border border-edge bg-raised" />,
});

type Props = {
  post: EditedPost;
  /** Whose copies of unsaved text this browser offers. */
  personId: string;
  choices: SideChoices;
  permalinkFacts: PermalinkFacts;
  publication: Publication;
  closing: ClosingSettings;
  /** The addresses in the post at which there is nothing any more. */
  gone: string[];
  /** How the site writes dates. */
  place: Place;
  /** The language whose curly quotes are set while typing; null where the site wants straight ones. */
  quotes: string | null;
  may: { publish: boolean; trash: boolean; moderate: boolean; feature: boolean };
  /** Whether an earlier text was just brought back. */
  restored: boolean;
};

/** Opened by a link the form is fresh; come back to by the browser's buttons it is as it was left. */
export function PostEditor(props: Props) {
  return (
    <PlaceContext key={useRouter().bfcacheId} value={props.place}>
      <Editor {...props} />
    </PlaceContext>
  );
}

function Editor({
  post,
  personId,
  choices,
  permalinkFacts,
  publication,
  closing,
  quotes,
  gone,
  may,
  restored,
}: Props) {
  const copies = `broadside:text:${personId}`;
  const form = usePostForm(post, copies);
  const { fields, set, send, errors, unsaved, saving, isNew } = form;
  // On a post that readers have, or get at its moment, the key keeps the changes, and only the button gives them to them.
  useSaveKey(() => send(changesWait(post.status) ? 'autosave' : 'save'));

  const saveFirst = async () => (!unsaved && !isNew) || send('save');
  // Opened in the press itself, or the browser takes it for a popup; it goes to its address once the text is saved.
  const preview = async () => {
    const tab = window.open('', `preview-${post.id}`);
    if (await saveFirst()) tab?.location.replace(`/desk/posts/${post.id}/preview`);
    else tab?.close();
  };

  return (
    <ErrorsContext value={errors}>
      <h1 className="sr-only">
        {isNew ? `New ${nounOf(fields.kind)}` : `Edit: ${fields.title || 'untitled'}`}
      </h1>
      <ActionBar
        id={post.id}
        status={post.status}
        permalink={post.permalink}
        saving={saving}
        unsaved={unsaved}
        isNew={isNew}
        mayPublish={may.publish}
        checks={<PublishingChecks fields={fields} body={form.body} closing={closing} gone={gone} />}
        onSave={() => send(changesWait(post.status) ? 'update' : 'save')}
        onPublish={() => send('publish')}
        onPreview={preview}
        onDiscard={form.beforeDiscard}
        onDiscarded={form.discarded}
      />
      <OthersEditing id={post.id} saved={!isNew} />
      <EditorNotices post={post} copies={copies} restored={restored} form={form} />
      <fieldset
        disabled={post.status === 'trashed'}
        className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_18rem] xl:gap-10"
      >
        <legend className="sr-only">The {nounOf(fields.kind)}</legend>
        <div className="grid min-w-0 gap-5">
          <TitleFields
            title={fields.title}
            dek={fields.dek}
            quotes={quotes}
            onTitle={(title) => set({ title })}
            onDek={(dek) => set({ dek })}
          />
          <BodyEditor
            initial={fields.body}
            handle={form.body}
            onChange={() => form.changed(['body'])}
            quotes={quotes}
            error={errors.body}
          />
          <MediaField media={fields.media} onChange={(media) => set({ media })} />
        </div>
        <div className="grid min-w-0">
          <PublishingPanel
            post={post}
            publication={publication}
            waiting={saving.waiting}
            saveFirst={saveFirst}
            may={may}
          />
          <div className="border-t border-rule pt-4">
            <SideFields
              fields={fields}
              set={set}
              choices={choices}
              permalinkFacts={permalinkFacts}
              savedSlug={post.permalink ? post.form.slug : ''}
            />
          </div>
        </div>
      </fieldset>
      {!isNew && <StatusPanel post={post} may={may} />}
    </ErrorsContext>
  );
}

const nounOf = (kind: PostKind) => (kind === 'page' ? 'page' : 'post');

/** Ctrl S, or ⌘ S. */
function useSaveKey(save: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
