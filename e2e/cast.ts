/** The administrator that the launcher makes for the browser tests. */
export const admin = { name: 'Administrator', email: 'admin@example.org', password: 'correct horse battery' };
