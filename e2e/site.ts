/** Where the site under test answers. */
export const port = Number(process.env.E2E_PORT ?? 3210);

/** What the site under test must not have of the environment of whoever runs the tests: their database above all. */
export const nobodysEnvironment = { DATABASE_URL: '', SITE_URL: '', AUTH_SECRET: '', SAMPLE_CONTENT: '' };

export const baseURL = `http://localhost:${port}`;
