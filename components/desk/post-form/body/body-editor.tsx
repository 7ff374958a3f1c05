'use client';

import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import dynamic from 'next/dynamic';
import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { UploadList } from '@/components/desk/media/upload-list';
import { useUploads } from '@/components/desk/media/use-uploads';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { BodyBars } from './body-bars';
import { bodyAct } from './body-keys';
import { BubbleBar } from './bubble-bar';
import { EmbedDialog } from './embed-dialog';
import { extensions } from './extensions';
import type { Asking } from './find/asking';
import { ImageDialog } from './image-dialog';
import { insertPictures, pictureProps } from './insert-pictures';
import { LinkDialog } from './link-dialog';
import { inWords } from './lost';
import { forcedOpen, openingOf } from './round-trip';
import { blocksOf } from './slash/blocks';
import { SlashMenu } from './slash/slash-menu';
import { SourceField } from './source-field';
import { spaced, storedHtml } from './stored';
import { TextFacts } from './text-facts';
import { type Dialog, toolGroups } from './tools';
import { typingExtensions } from './typing/extensions';
import { useLeftPage } from './use-left-page';

/** Rarely asked for. */
const ChangesDialog = dynamic(() => import('./changes-dialog'), { ssr: false });
const GalleryDialog = dynamic(() => import('./gallery-dialog'), { ssr: false });

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
  const [opening] = useState(() => openingOf(initial));
  const [lost, setLost] = useState<string[]>(opening.lost);
  const [source, setSource] = useState(lost.length > 0);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [asked, setAsked] = useState<{ html: string; lost: string[] } | null>(null);
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
    content: opening.content ?? '',
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
    if (editor) void insertPictures(editor, textarea, at, files.map(send));
  };

  const html = () => {
    if (given.current !== null) return given.current;
    return source ? (textarea.current?.value ?? '') : editor ? storedHtml(editor.state.doc) : '';
  };
  /** Null shows the source. */
  const show = (html: string, content: JSONContent | null) => {
    given.current = html;
    setSource(content === null);
    editor?.commands.setContent(content ?? '', { emitUpdate: false });
    if (textarea.current) textarea.current.value = html;
  };
  const replace = (html: string) => {
    const { content, lost } = openingOf(html);
    setLost(lost);
    show(html, content);
  };
  useImperativeHandle(handle, () => ({ html, replace }));

  useLeftPage(
    editor,
    given,
    html,
    () => source || show(html(), openingOf(html()).content ?? forcedOpen(html())),
  );

  const toSource = () => show(given.current ?? spaced(html()), null);
  const toVisual = () => {
    const { content, lost } = openingOf(html());
    if (!content) return setAsked({ html: html(), lost });
    setLost([]);
    show(html(), content);
  };
  const openAllTheSame = ({ html }: { html: string }) => {
    setAsked(null);
    setLost([]);
    show(html, forcedOpen(html));
    given.current = null;
    onChange();
  };

  const groups = toolGroups(setDialog);
  const press = (event: KeyboardEvent) => {
    const act = bodyAct(event);
    if (!act || (act === 'link' && source)) return;
    event.preventDefault();
    if (act === 'toolbar') frame.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    else if (act === 'link') setDialog('link');
    else setFinding({ replacing: act === 'replace' });
  };

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
      {source && lost.length > 0 && (
        <Notice tone="info">
          <p>
            This text is open as source, because the visual editor would change {inWords(lost)}. Saved from
            here, it stays as it is.
          </p>
          <Button
            size="small"
            className="justify-self-start"
            onClick={() => setAsked({ html: html(), lost })}
          >
            Show what would change
          </Button>
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
      {editor && dialog === 'embed' && <EmbedDialog editor={editor} onClose={() => setDialog(null)} />}
      {editor && dialog === 'gallery' && <GalleryDialog editor={editor} onClose={() => setDialog(null)} />}
      {asked && (
        <ChangesDialog {...asked} onStay={() => setAsked(null)} onOpen={() => openAllTheSame(asked)} />
      )}
    </div>
  );
}
