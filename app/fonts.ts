import localFont from 'next/font/local';

/** The text face, Latin; other scripts fall back to the reader's own serif. Sets `--source-serif`. */
export const serif = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
      weight: '200 900',
      style: 'italic',
    },
  ],
  variable: '--source-serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});
