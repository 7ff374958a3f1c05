import { Mark, Node } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    words: {
      toggleSubscript: () => ReturnType;
      toggleSuperscript: () => ReturnType;
      toggleCredit: () => ReturnType;
    };
  }
}

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
  addCommands() {
    return {
      toggleSubscript:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleSubscript() };
  },
});

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
  addCommands() {
    return {
      toggleSuperscript:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleSuperscript() };
  },
});

/** Whose picture it is, within a caption. */
export const Credit = Mark.create({
  name: 'credit',
  parseHTML: () => [
    { tag: 'span.credit', getAttrs: (span) => (span.attributes.length === 1 ? null : false) },
  ],
  renderHTML: () => ['span', { class: 'credit' }, 0],
  addCommands() {
    return {
      toggleCredit:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
});

/** Words that an old text marks up in a way that the bar has no tool for: kept, each with its attributes. */
export const OtherWords = Mark.create({
  name: 'otherWords',
  // Within a link, so that the link stays one; around everything else.
  priority: 999,
  inclusive: false,
  // Several may stand within each other.
  excludes: '',
  addAttributes() {
    return {
      tag: { default: 'span', rendered: false, parseHTML: (element) => element.localName },
      given: { default: {}, rendered: false, parseHTML: givenBy },
    };
  },
  // Few rules with many names: each is asked of every element of a text.
  parseHTML: () => [
    { tag: without.join(), priority: 60 },
    { tag: 'a:not([href])', priority: 60, getAttrs: (a) => (a.textContent === '' ? false : null) },
    {
      tag: withTools.join(),
      priority: 60,
      getAttrs: (element: HTMLElement) => (isTold(element) ? null : false),
    },
  ],
  renderHTML: ({ mark }) => [mark.attrs.tag, mark.attrs.given, 0],
});

/** A place that links lead to, where nothing is seen. */
export const Anchor = Node.create({
  name: 'anchor',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { id: { default: null, parseHTML: (element) => element.id } };
  },
  parseHTML: () => [{ tag: 'a[id]:not([href])', getAttrs: (a) => (a.textContent === '' ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes],
});

/** Where a long word may break. */
export const WordBreak = Node.create({
  name: 'wordBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'wbr' }],
  renderHTML: () => ['wbr'],
});

// biome-ignore format: they are few and have no order
const without = ['abbr', 'bdi', 'bdo', 'cite', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 'samp', 'small', 'time', 'var'];

const withTools = ['strong', 'b', 'em', 'i', 'u', 's', 'del', 'code', 'sub', 'sup', 'span'];

const attributes = ['id', 'lang', 'dir', 'title', 'cite', 'datetime'];

/** Whether it says more than its name, and nothing that another node reads. */
const isTold = (element: Element) => element.className === '' && Object.keys(givenBy(element)).length > 0;

function givenBy(element: Element): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((name) =>
      element.hasAttribute(name) ? [[name, element.getAttribute(name) ?? '']] : [],
    ),
  );
}
