import { z } from 'zod';

const choice = z.boolean('Choose yes or no.');

/** How a post stands on the home page: `sticky` stays first, `featured` is set larger. */
export const frontForm = z.object({ sticky: choice, featured: choice }, 'Send the form again.');
