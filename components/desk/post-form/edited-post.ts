import type { PostStatus } from '@/lib/generated/prisma/enums';
import type { PostForm } from '@/lib/posts/schema';

/** The post that a form was opened with. */
export type EditedPost = {
  id: string;
  form: PostForm;
  status: PostStatus;
  permalink: string | null;
  publishedAt: Date | null;
  /** Null before the first save. */
  savedAt: Date | null;
  /** The newest version that someone else saved; 0 when nobody else did. */
  savedByOthers: number;
  /** Whether changes wait for an update. */
  waiting: boolean;
  responseCount: number;
};
