'use client';

import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import dynamic from 'next/dynamic';
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { UploadList } from '@/components/desk/media/upload-list';
import { useUploads } from '@/components/desk/media/use-uploads';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { extensions } from './extensions';
import { ImageDialog } from './image-dialog';
import { insertPictures, pictureProps } from './insert-pictures';
import { LinkDialog } from './link-dialog';
import { inWords } from './lost';
import { PartBars } from './part-bars';
import { forcedOpen, openingOf } from './round-trip';
import { storedHtml } from './stored';
import { Toolbar } from './toolbar';
import { toolGroups } from './tools';

/** Rarely asked for. */
const ChangesDialog = dynamic(() => import('./changes-dialog'), { ssr: false });
const GalleryDialog = dynamic(() => import('./gallery-dialog'), { ssr: false });

/** The text is read when it is needed: writing out a long one at every key would be felt. */
export type BodyHandle = { html: () => string; replace: (html: string) => void };

type Props = {
  initial: string;
  handle: RefObject<BodyHandle | null>;
  onChange: () => void;
  error?: string[];
};

/** The body, seen as it reads or as its source. Browser only: whether a text fits is asked of the browser's parser. */
export default function BodyEditor({ initial, handle, onChange, error }: Props) {
  const [opening] = useState(() => openingOf(initial));
  const [lost, setLost] = useState<string[]>(opening.lost);
  const [source, setSource] = useState(lost.length > 0);
  const [dialog, setDialog] = useState<'link' | 'image' | 'gallery' | null>(null);
  const [asked, setAsked] = useState<{ html: string; lost: string[] } | null>(null);
  const { uploads, send, forget } = useUploads();
  const textarea = useRef<HTMLTextAreaElement>(null);
  /** The text as it was given, returned word for word until somebody types. */
  const given = useRef<string | null>(initial);

  // Null while the page is hidden: its type does not say so.
  const editor: Editor | null = useEditor({
    extensions,
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
      handleKeyDown: (_, event) => {
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false;
        event.preventDefault();
        setDialog('link');
        return true;
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

  // A page that is left by the browser's buttons is hidden, not gone: the editor ends with it, and another begins
  // with what was loaded when somebody comes back.
  const left = useRef(false);
  const latest = useRef(html);
  latest.current = html;
  useLayoutEffect(
    () => () => {
      given.current = latest.current();
      left.current = true;
    },
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new editor is the occasion
  useEffect(() => {
    if (!editor || !left.current) return;
    left.current = false;
    if (!source) show(html(), openingOf(html()).content ?? forcedOpen(html()));
  }, [editor]);

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

  const groups = toolGroups(
    () => setDialog('link'),
    () => setDialog('image'),
    () => setDialog('gallery'),
  );

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
      <div
        className={`rounded-lg border bg-raised focus-within:border-accent ${error ? 'border-danger' : 'border-edge'}`}
      >
        <div className="z-10 sm:sticky sm:top-28 flex flex-wrap items-start justify-between gap-1 rounded-t-lg border-b border-rule bg-raised p-1">
          {source ? (
            <>
              <p className="px-2 py-1 text-sm text-soft">HTML source</p>
              <Button size="small" variant="quiet" onClick={toVisual}>
                Visual
              </Button>
            </>
          ) : (
            editor && (
              <>
                <Toolbar editor={editor} groups={groups}>
                  <Button size="small" variant="quiet" tabIndex={-1} onClick={toSource}>
                    Source
                  </Button>
                </Toolbar>
                <PartBars editor={editor} />
              </>
            )
          )}
        </div>
        {source ? (
          <textarea
            ref={textarea}
            id="post-body"
            aria-label="Body, HTML source"
            aria-describedby="post-body-error"
            defaultValue={given.current ?? ''}
            dir="auto"
            spellCheck={false}
            className="block min-h-96 w-full resize-y rounded-b-lg bg-transparent p-4 font-mono text-sm leading-relaxed"
            onChange={() => {
              given.current = null;
              onChange();
            }}
          />
        ) : (
          <EditorContent editor={editor} />
        )}
      </div>
      <FieldError id="post-body" error={error} />
      <UploadList uploads={uploads} onForget={forget} />
      {editor && dialog === 'link' && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
      {editor && dialog === 'image' && <ImageDialog editor={editor} onClose={() => setDialog(null)} />}
      {editor && dialog === 'gallery' && <GalleryDialog editor={editor} onClose={() => setDialog(null)} />}
      {asked && (
        <ChangesDialog {...asked} onStay={() => setAsked(null)} onOpen={() => openAllTheSame(asked)} />
      )}
    </div>
  );
}

/** A blank line between blocks, for the eyes of whoever reads the source. */
const spaced = (html: string) =>
  html.replace(/(<\/(?:p|h[2-6]|ul|ol|blockquote|pre|figure|table)>|<hr>)(?=<)/g, '$1\n\n');
