// Run by the launcher on a database with nobody in it, in a process of its own:
//   node --conditions=react-server --import tsx prisma/seed.ts
// What it prints is shown once to whoever started the site.

import { readConfig } from '@/lib/config';
import { db } from '@/lib/db';
import { addAdministrator } from './seed/administrator';
import { addMagazine } from './seed/magazine';
import { inOneTransaction } from './seed/one-transaction';

const config = readConfig();
const now = new Date();

const said = await inOneTransaction(async () => {
  if ((await db.user.count()) > 0) return '';
  const howToSignIn = await addAdministrator(config, now);
  if (config.sampleContent) {
    const { sample } = await import('./sample');
    await addMagazine(sample, now);
  }
  return howToSignIn;
});

if (said) console.log(said);
await db.$disconnect();
