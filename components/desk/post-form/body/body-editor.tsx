'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { UploadList } from '@/components/desk/media/upload-list';
import { useUploads } from '@/components/desk/media/use-uploads';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { DropDialog, inWords } from './drop-dialog';
import { EmbedDialog } from './embed-dialog';
import { extensions } from './extensions';
import { ImageDialog } from './image-dialog';
import { insertPictures, pictureProps } from './insert-pictures';
import { LinkDialog } from './link-dialog';
import { lostInVisual } from './round-trip';
import { Toolbar } from './toolbar';

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
  const [lost, setLost] = useState(() => lostInVisual(initial));
  const [source, setSource] = useState(lost.length > 0);
  const [dialog, setDialog] = useState<'link' | 'image' | 'embed' | null>(null);
  const [refusing, setRefusing] = useState<string[]>([]);
  const { uploads, send, forget } = useUploads();
  const textarea = useRef<HTMLTextAreaElement>(null);
  /** The text as it was given, returned word for word until somebody types. */
  const given = useRef<string | null>(initial);

  // Null while the page is hidden: its type does not say so.
  const editor: Editor | null = useEditor({
    extensions,
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
    if (!source) show(html(), false);
  }, [editor]);

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
              <Toolbar
                editor={editor}
                onLink={() => setDialog('link')}
                onImage={() => setDialog('image')}
                onEmbed={() => setDialog('embed')}
              >
                <Button size="small" variant="quiet" tabIndex={-1} onClick={toSource}>
                  Source
                </Button>
              </Toolbar>
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
      {editor && dialog === 'embed' && <EmbedDialog editor={editor} onClose={() => setDialog(null)} />}
      <DropDialog things={refusing} onStay={() => setRefusing([])} onDrop={dropAndGoOn} />
    </div>
  );
}

/** The editor keeps an empty paragraph at the end to type in; it is not part of the text. */
const withoutTrailing = (html: string) => html.replace(/(<p><\/p>)+$/, '');

/** A blank line between blocks, for the eyes of whoever reads the source. */
const spaced = (html: string) =>
  html.replace(/(<\/(?:p|h[2-4]|ul|ol|blockquote|pre|figure)>|<hr>)(?=<)/g, '$1\n\n');
