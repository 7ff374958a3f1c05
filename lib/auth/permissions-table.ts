import { Role } from '@/lib/generated/prisma/enums';
import { permissions, type Verb } from './permissions';

const columns = [...Object.values(Role), 'guest'] as const;

/** The table of permissions in Markdown, as ARCHITECTURE.md prints it between its two markers. */
export function permissionsTable(): string {
  const verbs = Object.keys(permissions) as Verb[];
  const rows = verbs.map((verb) => {
    const rule: Partial<Record<(typeof columns)[number], true | 'own'>> = permissions[verb];
    const cells = columns.map((column) => (rule[column] === true ? 'yes' : (rule[column] ?? '–')));
    return [`\`${verb}\``, ...cells];
  });
  return [['', ...columns], ['---', ...columns.map(() => '---')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
