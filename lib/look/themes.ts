import type { Theme } from '@/lib/generated/prisma/enums';

/** The papers of each theme by day and by night, as app/tokens.css has them: what a browser's own frame is tinted in. */
export const papers: Record<Theme, { day: string; night: string }> = {
  newspaper: { day: '#fbfaf5', night: '#181715' },
  quiet: { day: '#ffffff', night: '#15171a' },
};
