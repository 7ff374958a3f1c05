import { roleName } from '@/components/desk/people/roles';
import { fieldLabels } from '@/components/desk/post-form/labels';
import { statusBadges } from '@/components/desk/posts/status';
import { kindWords, scopeWords } from '@/components/desk/responses/commenter/standing-words';
import { statuses } from '@/components/desk/responses/statuses';
import {
  dateForms,
  frontOrders,
  labels,
  listTexts,
  themes,
  threadOrders,
  threadsOpenOn,
  units,
  whenNone,
} from '@/components/desk/settings/labels';
import { hoursInWords } from '@/components/desk/settings/week';

/** What is kept under one name in an entry: how it is called, and how its values are said. */
export type Term = {
  label: string;
  /** What stands for nothing, and of a number for zero. */
  none?: string;
  /** Behind a number. */
  unit?: string;
  /** The values of a choice, by what is kept. */
  words?: Partial<Record<string, string>>;
  say?: (value: unknown) => string;
  /** Any other text may look like a date, and is somebody's words. */
  isInstant?: boolean;
  /** A list of words, one a line: what came and what went is told. */
  isList?: boolean;
};

/** The term of a name in the entries of an action; null for what says nothing to people, like an id. */
export function termOf(action: string, name: string): Term | null {
  const [noun = ''] = action.split('.');
  if (untold.has(name) || action.endsWith('feature')) return null;
  return own(termsOf[noun], name) ?? own(terms, name) ?? { label: inWords(name) };
}

/** Ids, and what the sentence says already. */
const untold = new Set(['version', 'standing', 'parentId', 'id', 'title']);

const named = <Word>(of: Record<string, Word>, name: (word: Word) => string) =>
  Object.fromEntries(Object.entries(of).map(([value, word]) => [value, name(word)]));

const terms: Record<string, Term> = {
  until: { label: 'Until', none: 'someone ends it', isInstant: true },
  name: { label: 'Name' },
  email: { label: 'E-mail' },
  url: { label: 'Site' },
  bio: { label: 'About' },
  role: { label: 'Role', say: (role) => roleName(role as Parameters<typeof roleName>[0]) },
  links: { label: 'Links' },
  how: {
    label: 'With',
    words: {
      oneTimeCode: 'a one-time code',
      recoveryCode: 'a recovery code',
      passkey: 'a passkey',
      invitation: 'an invitation',
    },
  },
  mailResponses: { label: 'Letters about new responses to their articles' },
  mailDigest: { label: 'Letters about what waits in the queue' },
  slug: { label: 'Short name' },
  responses: {
    label: 'Responses',
    words: { follow: 'by the rules', open: 'kept open', closed: 'closed' },
  },
};

const settings = Object.fromEntries(
  Object.entries(labels).map(([name, label]): [string, Term] => [
    name,
    { label, unit: own(units, name), none: own(whenNone, name) },
  ]),
);

const termsOf: Record<string, Record<string, Term>> = {
  response: {
    status: { label: 'Status', words: named(statuses, ({ name }) => name) },
    reportCount: { label: 'Open reports', none: 'none' },
    length: { label: 'Length', unit: 'characters' },
  },
  thread: { closed: { label: 'Thread', words: { true: 'closed', false: 'open' } } },
  responses: {
    slowModeSeconds: {
      label: labels.slowModeSeconds,
      unit: units.slowModeSeconds,
      words: { 0: 'off' },
      none: 'as the whole site',
    },
  },
  site: { open: { label: 'The whole site', words: { true: 'open', false: 'closed' } } },
  commenter: {
    of: { label: 'For', words: named(scopeWords, ({ choice }) => choice.toLowerCase()) },
    kind: { label: 'Standing', words: named(kindWords, ({ state }) => state), none: 'ended' },
  },
  post: {
    status: { label: 'Status', words: named(statusBadges, ({ label }) => label) },
    permalink: { label: 'Address' },
    changed: { label: 'Changed', words: fieldLabels },
  },
  menu: { items: { label: 'Items' } },
  settings: {
    ...settings,
    homePageId: { label: labels.homePageId, none: 'the latest posts', say: () => 'a page' },
    theme: { label: labels.theme, words: themes },
    logoId: { label: labels.logoId, none: whenNone.logoId, say: () => 'a picture' },
    logoDarkId: { label: labels.logoDarkId, none: whenNone.logoDarkId, say: () => 'a picture' },
    frontOrder: { label: labels.frontOrder, words: frontOrders },
    listText: { label: labels.listText, words: listTexts },
    dateForm: { label: labels.dateForm, words: dateForms },
    threadOrder: { label: labels.threadOrder, words: threadOrders },
    threadsOpenOn: { label: labels.threadsOpenOn, words: threadsOpenOn },
    openingHours: { label: labels.openingHours, none: whenNone.openingHours, say: hoursInWords },
    holdWords: { label: labels.holdWords, isList: true },
    disallowedWords: { label: labels.disallowedWords, isList: true },
  },
};

/** What a table has under a name of its own: 'constructor' is none. */
export function own<Value>(
  table: Partial<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** 'editMinutes' is "Edit minutes": for what no table knows. */
function inWords(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter}`);
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
