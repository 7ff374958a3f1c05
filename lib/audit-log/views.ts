/** What an entry was done to, with what it is called now; a name is null when it is gone. */
export type LogSubject =
  | {
      type: 'response';
      id: string;
      number: number | null;
      by: string | null;
      /** Where it is read, when it is shown. */
      path: string | null;
    }
  | { type: 'post' | 'person' | 'category' | 'media'; id: string; name: string | null }
  | { type: 'other'; noun: string; id: string };

export type LogEntry = {
  /** Of the database's own count; a string, since it may outgrow a number. */
  id: string;
  at: Date;
  by: string;
  action: string;
  subject: LogSubject;
  /** The post that it was about, or whose response. */
  post: { id: string; title: string } | null;
  reason: string;
  before: unknown;
  after: unknown;
};

/** Some entries, newest first, and where the older ones go on; null when there are none. */
export type LogPage = { entries: LogEntry[]; older: string | null };
