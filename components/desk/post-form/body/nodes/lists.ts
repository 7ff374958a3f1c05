import { ListItem } from '@tiptap/extension-list';

/** An item of a list, which may begin with a picture, a heading or another list. */
export const BodyListItem = ListItem.extend({ content: 'block+' });
