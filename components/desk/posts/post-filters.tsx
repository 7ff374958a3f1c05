import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { isFiltered, type PostListQuery, postSorts } from '@/lib/post-lists/schema';
import { fromTheTop, monthName, ofStatus, sortNames } from './list-query';

type Props = {
  query: PostListQuery;
  /** Whom the list may be narrowed to; none for who sees only their own. */
  authors: { id: string; name: string }[];
  categories: { id: string; name: string; depth: number }[];
  months: string[];
};

/** Which posts are shown, and in which order. */
export function PostFilters({ query, authors, categories, months }: Props) {
  return (
    <Form
      key={JSON.stringify(fromTheTop(query))}
      action={query.kind === 'page' ? '/desk/pages' : '/desk/posts'}
      role="search"
      aria-label={query.kind === 'page' ? 'Filter pages' : 'Filter posts'}
      className="mb-4 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {query.status !== 'all' && <input type="hidden" name="status" value={query.status} />}
      <Field id="posts-q" label="Words of the title" className="w-full sm:w-44">
        {(field) => <Input {...field} type="search" name="q" defaultValue={query.q} dir="auto" />}
      </Field>
      {authors.length > 0 && (
        <Field id="posts-author" label="Author" className={narrow}>
          {(field) => (
            <Select {...field} className={tight} name="author" defaultValue={query.author ?? ''}>
              <option value="">Everyone</option>
              {authors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {query.kind === 'article' && (
        <>
          <Field id="posts-category" label="Category" className={narrow}>
            {(field) => (
              <Select {...field} className={tight} name="category" defaultValue={query.category ?? ''}>
                <option value="">All</option>
                {categories.map(({ id, name, depth }) => (
                  <option key={id} value={id}>
                    {'– '.repeat(depth) + name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="posts-month" label="Published in" className={narrow}>
            {(field) => (
              <Select {...field} className={tight} name="month" defaultValue={query.month ?? ''}>
                <option value="">Any month</option>
                {months.map((month) => (
                  <option key={month} value={month}>
                    {monthName(month)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </>
      )}
      <Field id="posts-responses" label="Responses" className={narrow}>
        {(field) => (
          <Select {...field} className={tight} name="responses" defaultValue={query.responses ?? ''}>
            <option value="">Any</option>
            <option value="open">Open</option>
            <option value="closed">Closed</option>
          </Select>
        )}
      </Field>
      <Field id="posts-sort" label="Order" className={narrow}>
        {(field) => (
          <Select {...field} className={tight} name="sort" defaultValue={query.sort ?? ''}>
            <option value="">{query.kind === 'page' ? 'As a tree' : 'As usual'}</option>
            {postSorts.map((name) => (
              <option key={name} value={name}>
                {sortNames[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex gap-1.5">
        <Button type="submit">
          <Search aria-hidden="true" size={16} /> Show
        </Button>
        {isFiltered(query) && (
          <ButtonLink variant="quiet" href={ofStatus(query.status, query.kind)}>
            Clear
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

const narrow = 'w-[calc(50%-0.375rem)] sm:w-32';
const tight = 'ps-2.5! pe-6! text-sm!';
