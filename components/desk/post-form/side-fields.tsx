'use client';

import type { PostForm } from '@/lib/posts/schema';
import type { CategoryNode } from '@/lib/taxonomy/queries';
import { slugFrom } from '@/lib/text/slug';
import { BylineField } from './byline-field';
import { CategoriesField } from './categories-field';
import { FeaturedImageField } from './featured-image-field';
import { Panel } from './panel';
import { type PageChoice, ParentField } from './parent-field';
import { type PermalinkFacts, PermalinkField } from './permalink-field';
import { ResponsesField } from './responses-field';
import { TagsField } from './tags-field';
import { TextField } from './text-field';

export type SideChoices = {
  people: { id: string; name: string }[];
  categories: CategoryNode[];
  tags: string[];
  /** The pages that a page may stand under. */
  pages: PageChoice[];
  mayAssignAuthors: boolean;
  mayAddCategories: boolean;
  /** Whether the saved post takes responses, in a sentence. */
  responsesNow: string;
};

type Props = {
  fields: PostForm;
  set: (part: Partial<PostForm>) => void;
  choices: SideChoices;
  permalinkFacts: PermalinkFacts;
  /** The slug that readers know the post by; an empty field keeps it. */
  savedSlug: string;
};

/** Everything about the post that is not its text. A page has no byline, and no place in lists. */
export function SideFields({ fields, set, choices, permalinkFacts, savedSlug }: Props) {
  return (
    <div className="grid min-w-0">
      {fields.kind === 'article' && (
        <>
          <Panel id="byline" title="Byline">
            <BylineField
              people={choices.people}
              chosen={fields.authorIds}
              mayChange={choices.mayAssignAuthors}
              onChange={(authorIds) => set({ authorIds })}
            />
          </Panel>
          <Panel id="credit" title="Source credit">
            <TextField
              name="creditName"
              label="Name"
              value={fields.creditName}
              onChange={(creditName) => set({ creditName })}
              hint="Where it first appeared; shown after the byline in parentheses."
            />
            <TextField
              name="creditUrl"
              label="Address"
              inputMode="url"
              placeholder="https://"
              value={fields.creditUrl}
              onChange={(creditUrl) => set({ creditUrl })}
            />
          </Panel>
          <Panel id="categories" title="Categories">
            <CategoriesField
              tree={choices.categories}
              chosen={fields.categoryIds}
              mayAdd={choices.mayAddCategories}
              onChange={(categoryIds) => set({ categoryIds })}
            />
          </Panel>
          <Panel id="tags" title="Tags">
            <TagsField tags={fields.tags} known={choices.tags} onChange={(tags) => set({ tags })} />
          </Panel>
        </>
      )}
      <Panel id="permalink" title="Permalink">
        {fields.kind === 'page' && (
          <ParentField
            pages={choices.pages}
            chosen={fields.parentId}
            onChange={(parentId) => set({ parentId })}
          />
        )}
        <PermalinkField
          facts={permalinkFacts}
          pages={choices.pages}
          fallback={savedSlug || slugFrom(fields.title)}
          fields={fields}
          onChange={(slug) => set({ slug })}
        />
      </Panel>
      <Panel id="image" title="Featured image">
        <FeaturedImageField imageUrl={fields.imageUrl} imageAlt={fields.imageAlt} set={set} />
      </Panel>
      <Panel id="responses" title="Responses">
        <ResponsesField
          value={fields.responses}
          state={choices.responsesNow}
          onChange={(responses) => set({ responses })}
        />
      </Panel>
    </div>
  );
}
