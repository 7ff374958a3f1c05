import { type Editor, Node, type NodeViewRenderer } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { isCode } from './code';

/**
 * HTML that is kept as it is: what the editor has no node for, and what somebody wrote as HTML. It is shown, and edited as
 * source in its place. In the editor's own HTML it stands as `<html-block data-html="…">`, which `withHtmlBlocks` undoes:
 * made into elements here, unchecked HTML could run.
 */
export function htmlBlock(view?: NodeViewRenderer) {
  return Node.create({
    name: 'htmlBlock',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes() {
      return {
        html: { default: '', parseHTML: htmlOf, renderHTML: ({ html }) => ({ 'data-html': html }) },
        // Whether it says of itself in the stored text that it is a block of HTML.
        named: {
          default: true,
          parseHTML: (element) =>
            element.localName === 'div' ||
            (element.localName === 'html-block' && element.hasAttribute('data-named')),
          renderHTML: ({ named }) => (named ? { 'data-named': '' } : {}),
        },
      };
    },
    parseHTML: () => [
      { tag: 'html-block' },
      {
        tag: 'div.html-block',
        priority: 60,
        getAttrs: (div) => (div.attributes.length === 1 ? null : false),
      },
      { tag: 'dl' },
      { tag: 'details' },
      { tag: 'pre', priority: 60, getAttrs: (pre) => (isCode(pre) ? false : null) },
    ],
    renderHTML: ({ HTMLAttributes }) => ['html-block', HTMLAttributes],
    addNodeView: () => view ?? null,
    addKeyboardShortcuts() {
      return { Enter: openSource };
    },
  });
}

/** Presses the button of the block that is chosen: what the keyboard has chosen it opens with Enter. */
function openSource({ editor }: { editor: Editor }): boolean {
  const { state, view } = editor;
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'htmlBlock') return false;
  const block = view.nodeDOM(selection.from);
  if (block instanceof HTMLElement) block.querySelector('button')?.click();
  return true;
}

/** Puts what is typed so far into the block at `pos`, so that it is saved with the text. It is no step to be taken back. */
export function typeHtml({ state, view }: Editor, pos: number, html: string) {
  if (state.doc.nodeAt(pos)?.attrs.html === html) return;
  view.dispatch(state.tr.setNodeAttribute(pos, 'html', html).setMeta('addToHistory', false));
}

/** The editor's HTML with its HTML blocks as what they hold. */
export function withHtmlBlocks(html: string): string {
  return html.replace(
    /<html-block data-html="([^"]*)"( data-named="")?><\/html-block>/g,
    (_, escaped: string, named) => {
      const inner = escaped.replace(/&(amp|lt|gt|quot|nbsp);/g, (entity) => characters[entity] ?? entity);
      return named ? `<div class="html-block">${inner}</div>` : inner;
    },
  );
}

/** What stands for `html` where the editor reads it. */
export function asHtmlBlock(html: string, document: Document): Element {
  const element = document.createElement('html-block');
  element.setAttribute('data-html', html);
  return element;
}

function htmlOf(element: HTMLElement): string {
  if (element.localName === 'html-block') return element.getAttribute('data-html') ?? '';
  return element.localName === 'div' ? element.innerHTML : element.outerHTML;
}

const characters: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};
