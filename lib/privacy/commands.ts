import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { countLetter } from '@/lib/mail/limits';
import { mailIsOn } from '@/lib/mail/on';
import { queueMail } from '@/lib/mail/queue';
import { learn } from '@/lib/moderation/spam/learn';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { erase } from './erase';
import { type HeldData, heldAbout } from './held';
import { proofLetter } from './letter';
import { prepareProof, useProof } from './proof';
import { desksForm, privacyForm } from './schema';

export type Erased = { responses: number };

/**
 * Somebody asks what is held about an address, or to have it erased: a letter to that address carries the link that
 * does it. The answer is the same whether anything is held or not. Refuses a form that is none, and too many letters.
 */
export async function askByLetter(
  fields: unknown,
  { now, address }: { now: Date; address: string },
): Promise<Outcome> {
  if (!mailIsOn()) return refuse('not-found', 'This site sends no letters: ask those who run it.');
  const parsed = privacyForm.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const limited = await countLetter(parsed.data.email, address);
  if (limited) return limited;
  return db.$transaction(async (tx) => {
    await queueMail(tx, proofLetter(parsed.data, await prepareProof(tx, parsed.data, now)));
    return done(undefined);
  });
}

/** Hands over what is held about the address that a letter's link proves, once. */
export function exportByProof(token: unknown, now: Date): Promise<Outcome<HeldData>> {
  return db.$transaction(async (tx) => {
    const email = await useProof(tx, token, 'exportData', now);
    return email === null ? notGood() : handOver(tx, null, email, now);
  });
}

/** Erases what is held about the address that a letter's link proves. */
export function eraseByProof(token: unknown, now: Date): Promise<Outcome<Erased>> {
  return db.$transaction(async (tx) => {
    const email = await useProof(tx, token, 'eraseData', now);
    return email === null ? notGood() : eraseAll(tx, null, email, now);
  });
}

/** Hands a moderator what is held about an address, for someone who asked them. */
export async function exportFor(actor: Actor, fields: unknown, now: Date): Promise<Outcome<HeldData>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', MAY_NOT);
  const parsed = desksForm.pick({ email: true }).safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  return db.$transaction((tx) => handOver(tx, actor, parsed.data.email, now));
}

/** Erases what is held about an address, for someone who asked a moderator, who says that it is meant. */
export async function eraseFor(actor: Actor, fields: unknown, now: Date): Promise<Outcome<Erased>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', MAY_NOT);
  const parsed = desksForm.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  return db.$transaction((tx) => eraseAll(tx, actor, parsed.data.email, now));
}

async function handOver(tx: Tx, actor: Actor, email: string, now: Date) {
  const held = await heldAbout(tx, email, now);
  await note(tx, actor, now, 'privacy.export', held.responses.length);
  return done(held);
}

async function eraseAll(tx: Tx, actor: Actor, email: string, now: Date) {
  const { responses, postIds, taught } = await erase(tx, email, now);
  await note(tx, actor, now, 'privacy.erase', responses);
  await learn(tx, 'erase', taught);
  return done({ responses }, postIds.map(postTag));
}

/** The log is for ever, so the address is not in it. */
function note(tx: Tx, actor: Actor, now: Date, action: string, responses: number) {
  return audit(tx, actor, now, { action, subject: ['person', 'a commenter'], after: { responses } });
}

const notGood = () => refuse('not-found', 'This link is not good any more. Ask for another letter.');
const MAY_NOT = 'You may not answer for commenters.';
