// Run by the launcher on a database with nobody in it, in a process of its own:
//   node --conditions=react-server --import tsx prisma/seed.ts
// What it prints is shown once to whoever started the site.

import { readConfig } from '@/lib/config';
import { db } from '@/lib/db';
import { addAdministrator } from './seed/administrator';
import { addMagazine } from './seed/magazine';
import { inOneTransaction } from './seed/one-transaction';

/** Any number that nothing else in the database uses: the letters "BROS". */
const KEY = 0x42524f53;

const config = readConfig();
const now = new Date();

const said = await inOneTransaction(async () => {
  // Instances that start together on an empty database: the second finds what the first has made.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${KEY}::bigint)`;
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
