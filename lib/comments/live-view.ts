/** Numbers that an open page is told: whoever has missed more than that reads from the top. */
export const mostTold = 50;

/** What an open page is told of its thread. */
export type LiveView = {
  /** Of the newest responses, newest first. */
  numbers: number[];
  /** Whether more are taken. */
  open: boolean;
  /** Of responses that were shown and were removed lately. */
  gone: number[];
  /** When a text was last changed, as an ISO instant by number; of those that changed lately. */
  edited: Record<number, string>;
  /** The ids of the responses under which no more replies are taken. */
  closed: string[];
};
