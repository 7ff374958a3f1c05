/** Numbers that an open page is told: whoever has missed more than that reads from the top. */
export const mostTold = 50;

/** What an open page is told of its thread: the numbers of the newest responses, newest first, and if more are taken. */
export type LiveView = { numbers: number[]; open: boolean };
