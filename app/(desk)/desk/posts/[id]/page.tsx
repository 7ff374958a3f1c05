import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { EditedPost } from '@/components/desk/post-form/edited-post';
import { PostEditor } from '@/components/desk/post-form/post-editor';
import { closingLine } from '@/components/desk/posts/closing-line';
import { type Actor, may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { config } from '@/lib/config';
import { goneIn } from '@/lib/media/queries';
import { bylines, postForEdit } from '@/lib/posts/desk';
import { publicationOf, unpublished } from '@/lib/posts/publication';
import { noPage, noPost, type PostForm } from '@/lib/posts/schema';
import { siteView } from '@/lib/posts/site';
import { pagesAbove } from '@/lib/posts/tree/queries';
import { settingsForEdit } from '@/lib/settings/queries';
import { type CategoryNode, categoryTree, tagNames } from '@/lib/taxonomy/queries';
import { englishPlaceOf } from '@/lib/text/dates';
import { isUuid } from '@/lib/text/uuid';

export const instant = false;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export const metadata: Metadata = { title: 'Write' };

export default async function PostPage({ params, searchParams }: Props) {
  const actor = await requireDesk();
  const now = new Date();
  const { id } = await params;
  if (!isUuid(id)) notFound();
  const saved = await postForEdit(actor, id, now);
  const asked = await searchParams;
  const kind = saved?.form.kind ?? (asked.new === 'page' ? 'page' : 'article');
  const isNew = !saved && 'new' in asked && may(actor, 'post.write', { kind });
  if (!saved && !isNew) notFound();

  const [site, settings, people, categories, tags, pages] = await Promise.all([
    siteView(),
    settingsForEdit(),
    bylines(),
    categoryTree(),
    tagNames(),
    kind === 'page' ? pagesAbove(id) : [],
  ]);
  const post: EditedPost = saved
    ? { ...saved, savedAt: saved.waitingSince ?? saved.updatedAt, waiting: saved.waitingSince !== null }
    : newPost(id, actor, kind === 'page' ? noPage : noPost);
  // The rest of the settings is for whoever may change them.
  const { closeAfterDays, closeAfterQuietDays, closeAfterResponses } = settings;
  const publication = saved ? await publicationOf(id, site.timeZone, now) : unpublished;
  const subject = { kind, authorIds: post.form.authorIds };
  return (
    <PostEditor
      post={post}
      personId={actor.id}
      restored={'restored' in asked}
      may={{
        publish: may(actor, 'post.publish', subject),
        trash: may(actor, 'post.trash', subject),
        moderate: may(actor, 'response.moderate'),
        feature: kind === 'article' && may(actor, 'post.feature', subject),
      }}
      publication={publication}
      gone={await goneIn(post.form)}
      closing={{ closeAfterDays, closeAfterQuietDays, closeAfterResponses }}
      choices={{
        people,
        categories,
        tags,
        pages,
        mayAssignAuthors: may(actor, 'post.assignAuthors'),
        mayAddCategories: may(actor, 'category.create'),
        responsesNow: saved ? closingLine(saved.closing, englishPlaceOf(site)) : '',
      }}
      place={englishPlaceOf(site)}
      quotes={settings.smartQuotes ? site.language : null}
      permalinkFacts={{
        siteUrl: config().siteUrl,
        pattern: settings.permalinkPattern,
        timeZone: site.timeZone,
        publishedAt: post.publishedAt ?? now,
        slugs: Object.fromEntries([...people, ...everyBranch(categories)].map(({ id, slug }) => [id, slug])),
      }}
    />
  );
}

function newPost(id: string, actor: NonNullable<Actor>, empty: PostForm): EditedPost {
  return {
    id,
    form: { ...empty, authorIds: [actor.id] },
    status: 'draft',
    permalink: null,
    publishedAt: null,
    savedAt: null,
    savedByOthers: 0,
    waiting: false,
    responseCount: 0,
  };
}

function everyBranch(tree: CategoryNode[]): CategoryNode[] {
  return tree.flatMap((branch) => [branch, ...everyBranch(branch.children)]);
}
