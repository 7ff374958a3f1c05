import { mergeAttributes, Node, ReactNodeViewRenderer } from '@tiptap/react';
import { readMediaUrl } from '@/lib/media/rules';
import { EmbedNode } from './embed-node';
import { pasteEmbed } from './paste-embed';

export type EmbedAttributes = { url: string; title: string; caption: string };

/** Something elsewhere that stands in the text: `<figure class="embed">` with a link, as lib/media/body.ts reads it. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: { default: '' }, title: { default: '' }, caption: { default: '' } }),
  parseHTML: () => [
    { tag: 'figure.embed', priority: 100, getAttrs: (figure) => attributesOf(figure) ?? false },
  ],
  renderHTML({ node }) {
    const { url, title, caption } = node.attrs as EmbedAttributes;
    const link = ['a', { href: url }, title || url];
    const figure = mergeAttributes({ class: 'embed' });
    return caption ? ['figure', figure, link, ['figcaption', {}, caption]] : ['figure', figure, link];
  },
  addNodeView: () => ReactNodeViewRenderer(EmbedNode),
  addProseMirrorPlugins: () => [pasteEmbed()],
});

function attributesOf(figure: HTMLElement): EmbedAttributes | null {
  const link = figure.querySelector(':scope > a');
  const address = readMediaUrl(link?.getAttribute('href') ?? '');
  if (!link || !address) return null;
  const title = link.textContent?.trim() ?? '';
  const caption = figure.querySelector(':scope > figcaption')?.textContent?.trim() ?? '';
  return { url: address.url, title: title === address.url ? '' : title, caption };
}
