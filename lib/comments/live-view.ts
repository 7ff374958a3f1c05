/** Numbers that an open page is told: whoever has missed more than that reads from the top. */
export const mostTold = 50;

/** What an open page is told of its thread. */
export type LiveView = {
  /** Of the newest responses, newest first. */
  numbers: number[];
  /** Whether more are taken. */
  open: boolean;
  /** Of all responses that were shown and are not any more. */
  gone: number[];
  /** When a response was last edited, or its writer's name erased, as an ISO instant by number; of the latest. */
  edited: Record<number, string>;
  /** The ids of the responses under which no more replies are taken. */
  closed: string[];
};
