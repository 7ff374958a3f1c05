/** Who the log names for what the site did without anybody's press. */
export const theSite = 'The site';
