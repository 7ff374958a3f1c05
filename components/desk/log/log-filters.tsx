import Form from 'next/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { LogKind } from '@/lib/audit-log/rules';
import type { LogFilter } from '@/lib/audit-log/schema';
import { logHref } from './log-href';

const kindNames: Record<LogKind, string> = {
  responses: 'Responses',
  commenters: 'Commenters',
  closings: 'Closings',
  posts: 'Posts, categories and pictures',
  people: 'People',
  settings: 'Settings',
  others: 'Others',
};

type Props = {
  filter: LogFilter;
  kinds: LogKind[];
  people: { id: string; name: string }[];
  /** The post that the log is of, when it was asked for by a link. */
  post: { id: string; title: string } | null;
};

/** What of the log is shown: by whom, about what, and when. */
export function LogFilters({ filter, kinds, people, post }: Props) {
  const { before: _, ...all } = filter;
  const filtered = Object.values(all).some(Boolean);
  return (
    <Form
      key={JSON.stringify(all)}
      action="/desk/log"
      role="search"
      aria-label="Filter the log"
      className="mb-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-[10rem_10rem_minmax(0,1fr)_9.5rem_9.5rem_auto]"
    >
      <Field id="log-person" label="Who">
        {(field) => (
          <Select {...field} name="person" defaultValue={filter.person ?? ''}>
            <option value="">Everyone</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="none">Guests and the site itself</option>
          </Select>
        )}
      </Field>
      <Field id="log-kind" label="About">
        {(field) => (
          <Select {...field} name="kind" defaultValue={filter.kind ?? ''}>
            <option value="">Everything</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindNames[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="log-article" label="Article" className="max-lg:col-span-2">
        {(field) =>
          post ? (
            <Select {...field} name="post" defaultValue={post.id}>
              <option value={post.id}>{post.title || 'A post without a title'}</option>
              <option value="">Any</option>
            </Select>
          ) : (
            <Input
              {...field}
              type="search"
              name="article"
              placeholder="Title or address"
              dir="auto"
              defaultValue={filter.article ?? ''}
            />
          )
        }
      </Field>
      <Field id="log-from" label="From">
        {(field) => <Input {...field} type="date" name="from" defaultValue={filter.from ?? ''} />}
      </Field>
      <Field id="log-to" label="To">
        {(field) => <Input {...field} type="date" name="to" defaultValue={filter.to ?? ''} />}
      </Field>
      <div className="flex gap-1.5 max-lg:col-span-2">
        <Button type="submit">Show</Button>
        {filtered && (
          <ButtonLink variant="quiet" href={logHref({})}>
            Show all
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}
