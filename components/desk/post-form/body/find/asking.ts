/** The search, as it was asked for: to find, or to replace as well. */
export type Asking = { replacing: boolean };
