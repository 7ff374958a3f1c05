/** Characters of what is typed about categories and tags. */
export const limits = { name: 100, tag: 60, slug: 200, description: 300, text: 20_000 };
