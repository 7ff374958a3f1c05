import { Portrait } from '@/components/site/portrait';
import type { ProfileLink } from '@/lib/profiles/schema';
import { withScrollingTables } from '@/lib/text/wide-tables';

type Props = {
  kind: 'category' | 'tag' | 'author';
  name: string;
  description: string;
  /** Sanitised HTML; on the first page. */
  text?: string;
  portraitKey?: string | null;
  links?: ProfileLink[];
  page: number;
};

const kinds = { category: 'Section', tag: 'Tag', author: 'Author' };

/** What an archive is of: its kind, its name, its own words. */
export function ArchiveHead({ kind, name, description, text, portraitKey, links = [], page }: Props) {
  return (
    <header className="archive-head">
      {portraitKey && <Portrait portraitKey={portraitKey} side={96} />}
      <p className="kicker">{kinds[kind]}</p>
      <h1 dir="auto">
        {name}
        {page > 1 && <span className="archive-page">, page {page}</span>}
      </h1>
      {description && (
        <p className="dek" dir="auto">
          {description}
        </p>
      )}
      {links.length > 0 && (
        <ul className="archive-links" aria-label={`${name} elsewhere`}>
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="me" dir="auto">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {text && page === 1 && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was saved
        <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: withScrollingTables(text) }} />
      )}
    </header>
  );
}
