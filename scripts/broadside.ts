// The command line for what has no business in a browser. Run it as: npm run broadside -- …

import { Problem } from '../server/problem';
import { withDatabase } from './cli/database';
import { jobsCommand, jobsHelp } from './cli/jobs';
import { Misused } from './cli/misused';
import { userCommand, userHelp } from './cli/user';

const help = `Usage: npm run broadside -- COMMAND

${userHelp}

${jobsHelp}

It works on the database that the site uses (DATABASE_URL, or the one in DATA_DIR), whether the site runs or not.`;

const [noun, ...rest] = process.argv.slice(2);

try {
  if (!noun || noun === 'help' || noun === '--help' || noun === '-h') console.log(help);
  else if (noun === 'user') await withDatabase(() => userCommand(rest, new Date()));
  else if (noun === 'jobs') await withDatabase(() => jobsCommand(rest, new Date()));
  else throw new Misused(`There is no command “${noun}”.`);
} catch (error) {
  if (error instanceof Misused) console.error(`${error.message}\n\n${help}`);
  else if (error instanceof Problem) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
