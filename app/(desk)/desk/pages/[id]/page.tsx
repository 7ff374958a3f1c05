import type { Metadata } from 'next';
import PostPage from '../../posts/[id]/page';

export const instant = false;

export const metadata: Metadata = { title: 'Write' };

/** A page in the editor of posts, in the room of pages. */
export default PostPage;
