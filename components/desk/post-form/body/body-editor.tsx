'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { UploadList } from '@/components/desk/media/upload-list';
import { useUploads } from '@/components/desk/media/use-uploads';
import { FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { BodyBars } from './body-bars';
import { bodyAct } from './body-keys';
import { BubbleBar } from './bubble-bar';
import { DropDialog, inWords } from './drop-dialog';
import { extensions } from './extensions';
import type { Asking } from './find/asking';
import { ImageDialog } from './image-dialog';
import { insertPictures, pictureProps } from './insert-pictures';
import { LinkDialog } from './link-dialog';
import { lostInVisual } from './round-trip';
import { blocksOf } from './slash/blocks';
import { SlashMenu } from './slash/slash-menu';
import { SourceField } from './source-field';
import { TextFacts } from './text-facts';
import { toolGroups } from './tools';
import { typingExtensions } from './typing/extensions';
import { useLeftPage } from './use-left-page';
import { spaced, withoutTrailing } from './written';

/** The text is read when it is needed: writing out a long one at every key would be felt. */
export type BodyHandle = { html: () => string; replace: (html: string) => void };

type Props = {
  initial: string;
  handle: RefObject<BodyHandle | null>;
  onChange: () => void;
  /** The language whose curly quotes are set while typing; null where the site wants straight ones. */
  quotes: string | null;
  error?: string[];
};

/** The body, seen as it reads or as its source. Browser only: whether a text fits is asked of the browser's parser. */
export default function BodyEditor({ initial, handle, onChange, quotes, error }: Props) {
  const [lost, setLost] = useState(() => lostInVisual(initial));
  const [source, setSource] = useState(lost.length > 0);
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);
  const [refusing, setRefusing] = useState<string[]>([]);
  const [finding, setFinding] = useState<Asking | null>(null);
  const [typing] = useState(() => typingExtensions(quotes));
  const { uploads, send, forget } = useUploads();
  const frame = useRef<HTMLDivElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  /** The text as it was given, returned word for word until somebody types. */
  const given = useRef<string | null>(initial);

  // Null while the page is hidden: its type does not say so.
  const editor: Editor | null = useEditor({
    extensions: [...extensions, ...typing],
    content: source ? '' : initial,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        id: 'post-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Body',
        'aria-describedby': 'post-body-error',
        dir: 'auto',
        class: 'desk-prose min-h-80 px-4 py-4 outline-none sm:px-6',
      },
      ...pictureProps(
        (files, at) => upload(files, at),
        () => setDialog('image'),
      ),
    },
    onUpdate: () => {
      given.current = null;
      onChange();
    },
  });

  const upload = (files: File[], at: number) => {
    if (editor) void insertPictures(editor, at, files.map(send));
  };

  const html = () => {
    if (given.current !== null) return given.current;
    return source ? (textarea.current?.value ?? '') : withoutTrailing(editor?.getHTML() ?? '');
  };
  const show = (html: string, asSource: boolean) => {
    given.current = html;
    setSource(asSource);
    editor?.commands.setContent(asSource ? '' : html, { emitUpdate: false });
    if (textarea.current) textarea.current.value = html;
  };
  const replace = (html: string) => {
    const dropped = lostInVisual(html);
    setLost(dropped);
    show(html, dropped.length > 0);
  };
  useImperativeHandle(handle, () => ({ html, replace }));

  useLeftPage(editor, given, html, () => source || show(html(), false));

  const toSource = () => show(given.current ?? spaced(html()), true);
  const toVisual = () => {
    const dropped = lostInVisual(html());
    if (dropped.length > 0) return setRefusing(dropped);
    setLost([]);
    show(html(), false);
  };
  const dropAndGoOn = () => {
    const text = html();
    setRefusing([]);
    setLost([]);
    show(text, false);
    given.current = null;
    onChange();
  };

  const groups = toolGroups(
    () => setDialog('link'),
    () => setDialog('image'),
  );
  const press = (event: KeyboardEvent) => {
    const act = bodyAct(event);
    if (!act || (act === 'link' && source)) return;
    event.preventDefault();
    if (act === 'toolbar') frame.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    else if (act === 'link') setDialog('link');
    else setFinding({ replacing: act === 'replace' });
  };

  return (
    <div className="grid gap-2">
      {source && lost.length > 0 && (
        <Notice tone="info">
          <p>
            This text is open as source, because the visual editor would drop {inWords(lost)}. Saved from
            here, it stays as it is.
          </p>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the editor and its bars, which are in it */}
      <div
        ref={frame}
        onKeyDown={press}
        className={`rounded-lg border bg-raised focus-within:border-accent ${error ? 'border-danger' : 'border-edge'}`}
      >
        <BodyBars
          editor={editor}
          groups={groups}
          field={textarea}
          source={source}
          onSwitch={source ? toVisual : toSource}
          finding={finding}
          onFound={() => setFinding(null)}
        />
        {source ? (
          <SourceField
            ref={textarea}
            defaultValue={given.current ?? ''}
            onChange={() => {
              given.current = null;
              onChange();
            }}
          />
        ) : (
          <>
            <EditorContent editor={editor} />
            {editor && <SlashMenu editor={editor} blocks={blocksOf(groups)} />}
            {editor && <BubbleBar editor={editor} tools={groups.flat()} />}
          </>
        )}
        <TextFacts editor={editor} field={textarea} source={source} />
      </div>
      <FieldError id="post-body" error={error} />
      <UploadList uploads={uploads} onForget={forget} />
      {editor && dialog === 'link' && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
      {editor && dialog === 'image' && <ImageDialog editor={editor} onClose={() => setDialog(null)} />}
      <DropDialog things={refusing} onStay={() => setRefusing([])} onDrop={dropAndGoOn} />
    </div>
  );
}
