type Props = { kind: 'category' | 'tag' | 'author'; name: string; description: string; page: number };

const kinds = { category: 'Section', tag: 'Tag', author: 'Author' };

/** What an archive is of: its kind, its name, its own words. */
export function ArchiveHead({ kind, name, description, page }: Props) {
  return (
    <header className="archive-head">
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
    </header>
  );
}
