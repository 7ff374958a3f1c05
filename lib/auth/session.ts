import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { type AuthOptions, getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { cache } from 'react';
import { config } from '@/lib/config';
import { log } from '@/lib/log';
import { type Actor, may } from './permissions';
import { sessionOf } from './queries';
import { requestPath } from './request';
import { sessionSeconds, signInPath } from './rules';
import { authSecret } from './secret';

// next-auth is spoken to in this file and nowhere else. It carries the id of a row in our table from one request to
// the next; the row decides. Its route handler is not mounted, so our own form is the one way in.

/** Tells the script of a public page that asking who is signed in is worth a request. It grants nothing. */
const hint = 'broadside_signed_in';

declare module 'next-auth' {
  interface Session {
    sessionId: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId: string;
  }
}

/** Who asks, for pages and actions: null is a guest, or someone whose session has ended or who is suspended. */
export async function getActor(): Promise<Actor> {
  return (await currentSession())?.actor ?? null;
}

/** The person at the desk. Sends a guest to sign in and back; sends a reader to their account, which says why. */
export async function requireDesk(): Promise<NonNullable<Actor>> {
  const actor = await requireActor();
  if (!may(actor, 'desk.enter')) redirect('/account?refused=desk');
  return actor;
}

/** The signed-in person. Sends a guest to sign in and back to the page that was asked for. */
export async function requireActor(): Promise<NonNullable<Actor>> {
  return (await getActor()) ?? redirect(signInPath(await requestPath()));
}

/** The session of this request and its person, read once a request however many parts of a page ask. */
export const currentSession = cache(async () => {
  // A build has no secret and no database: nothing of this is known before a request.
  await connection();
  const token = await getServerSession(authOptions());
  return token ? sessionOf(token.sessionId, new Date()) : null;
});

/** Gives the browser the session that `signIn` made. Only in an action or a route handler. */
export async function keepSession(session: { id: string; expiresAt: Date }) {
  const token = { sessionId: session.id };
  const value = await encode({ token, secret: authSecret(), maxAge: sessionSeconds });
  const { name, options } = sessionCookie();
  const expires = session.expiresAt;
  const jar = await cookies();
  jar.set(name, value, { ...options, expires });
  jar.set(hint, '1', { ...options, httpOnly: false, expires });
}

/** Takes the session from the browser; the row is ended by `signOut`. */
export async function dropSession() {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  jar.set(name, '', { ...options, maxAge: 0 });
  jar.set(hint, '', { ...options, httpOnly: false, maxAge: 0 });
}

function authOptions(): AuthOptions {
  return {
    providers: [],
    secret: authSecret(),
    // Fixed, not sliding: a page cannot set a cookie while it renders.
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    cookies: { sessionToken: sessionCookie() },
    callbacks: { session: ({ session, token }) => ({ ...session, sessionId: token.sessionId }) },
    logger: {
      // A cookie under another secret or of another age is a guest, not a fault.
      error: (code) => code !== 'JWT_SESSION_ERROR' && log.error({ code }, 'next-auth'),
      warn: () => {},
      debug: () => {},
    },
  };
}

function sessionCookie() {
  const secure = new URL(config().siteUrl).protocol === 'https:';
  return {
    name: `${secure ? '__Secure-' : ''}broadside.session`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}
