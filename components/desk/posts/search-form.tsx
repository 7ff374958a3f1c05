import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import type { PostListQuery } from '@/lib/posts/desk';

/** Finds posts by words of their title, within the chosen status. */
export function SearchForm({ query }: { query: PostListQuery }) {
  return (
    <Form action="/desk/posts" role="search" className="flex gap-1.5">
      {query.status !== 'all' && <input type="hidden" name="status" value={query.status} />}
      <Input
        key={query.search}
        type="search"
        name="q"
        aria-label="Search posts"
        placeholder="Search posts"
        defaultValue={query.search}
        className="lg:w-56"
      />
      <Button type="submit" aria-label="Search" title="Search">
        <Search aria-hidden="true" size={16} />
      </Button>
    </Form>
  );
}
