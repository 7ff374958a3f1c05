import Code from '@tiptap/extension-code';
import CodeBlock from '@tiptap/extension-code-block';

/** Code within a line, which may be a link, or partly bold. */
export const BodyCode = Code.extend({ excludes: 'code' });

/** A block of code. Preformatted text of old sites is one without `code`, and stays so. */
export const BodyCodeBlock = CodeBlock.extend({
  addAttributes() {
    return {
      bare: {
        default: false,
        rendered: false,
        parseHTML: (pre) => pre.querySelector('code') === null,
      },
    };
  },
  renderHTML({ node, HTMLAttributes }) {
    return node.attrs.bare ? ['pre', HTMLAttributes, 0] : ['pre', HTMLAttributes, ['code', {}, 0]];
  },
});

/** Whether preformatted text holds characters only, whatever colours them: with other markup among them it is kept as HTML. */
export function isCode(pre: Element): boolean {
  return [...pre.querySelectorAll('*')].every(
    ({ localName }) => localName === 'code' || localName === 'span',
  );
}
