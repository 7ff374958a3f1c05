import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { judgeEdit } from '@/lib/moderation/edits';
import { gatherFacts } from '@/lib/moderation/gather';
import { type Go, inTwoGoes } from '@/lib/moderation/outside/two-goes';
import type { OutsideWord } from '@/lib/moderation/outside/word';
import { isSilent } from '@/lib/moderation/phases/muted';
import { recount } from '@/lib/moderation/recount';
import { done, type Outcome, refuse } from '@/lib/outcome';
import type { Responded, Sending } from './commands';
import { formatResponse, linksIn } from './format';
import { holdOwn, responded } from './hold-own';
import { holdSettings } from './lock';
import type { OwnRow } from './own';
import { editableUntil } from './own-rules';
import { revise } from './revise';
import { editForm } from './schema';
import { overtaken } from './text-version';

/**
 * Puts a new text in the place of one's own response; `fields` is the form as it arrived, of any shape. The post is
 * held while the rule is asked, so an edit and the first reply, or a closing, take their turn. The new text goes
 * through the phases of moderation: one that is held takes a response that was shown back into the queue, one that
 * waits goes on waiting whatever the text. The earlier text is kept for moderators. Refuses, with the sentence by
 * field: what the form does not take, what is not one's own or past its time, what was made from an earlier text
 * than stands there, and what a phase refuses. The same text again changes nothing. The outside check, if one is set up, is asked as about a new response, and only about what is
 * shown and would stay so.
 */
export async function editOwn(actor: Actor, fields: unknown, sending: Sending): Promise<Outcome<Responded>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not respond.');
  return inTwoGoes((outside) => change(actor, fields, sending, outside), sending);
}

/** Puts the text in its place; with the outside check `unasked`, it may answer what to ask. */
function change(
  actor: Actor,
  fields: unknown,
  sending: Sending,
  outside: OutsideWord,
): Promise<Go<Responded>> {
  const { now } = sending;
  return db.$transaction(async (tx) => {
    const settings = await holdSettings(tx);
    const parsed = editForm(settings.responseMaxLength).safeParse(fields);
    if (!parsed.success) return invalid(parsed.error);
    const { commentId, body, version } = parsed.data;

    const held = await holdOwn(tx, actor, commentId, settings.editMinutes, sending);
    if (!held.ok) return held;
    const { response, permalink, facts } = held.value;
    const until = editableUntil(facts, now);
    if (!until.ok) return until;
    if (body === response.body) return done(responded(response, permalink, response.status));
    const late = overtaken(response.editedAt, version);
    if (late) return late;

    const html = formatResponse(body);
    const wasApproved = response.status === 'approved';
    const writer = writerOfRow(response);
    const asked = await gatherFacts(tx, {
      ...{ actor, settings, now, writer, closing: facts.closing, links: linksIn(html), slowModeSeconds: 0 },
      form: { postId: response.postId, parentId: response.parentId, body, elapsed: null },
      outside: wasApproved ? outside : 'off',
    });
    const judgement = judgeEdit(asked, wasApproved, now);
    if (judgement.verdict === 'refuse') {
      const { by, code, message } = judgement;
      return by === 'disallowed-words' ? refuse(code, message, { body: [message] }) : refuse(code, message);
    }

    if (judgement.by === 'outside-check' && outside === 'unasked') {
      const { name, email, url } = writer;
      return { ask: { body, name, email, url, permalink, isReply: response.parentId !== null } };
    }

    await revise(tx, response, { body, html }, { at: now, by: null });
    // One without a number has been seen to wait: a writer who was muted since is shown no change.
    const tells = !isSilent(judgement.by) || response.number !== null;
    const hold = judgement.verdict === 'hold' && tells ? judgement : null;
    const status = hold ? 'pending' : response.status;
    await tx.comment.update({
      where: { id: response.id },
      data: {
        spamScore: asked.spam?.score ?? null,
        ...(hold && { status, approvedAt: null, heldBy: hold.by, heldMatch: hold.match }),
      },
      select: { id: true },
    });
    if (hold) await recount(tx, [{ ...response, to: status }]);
    await audit(tx, actor, now, {
      action: 'response.edit',
      subject: ['response', response.id],
      before: { status: response.status, length: response.body.length },
      after: { status, length: body.length },
    });
    const heldBy = hold ? hold.by : response.heldBy;
    return done(
      responded(response, permalink, status, heldBy),
      wasApproved ? [postTag(response.postId)] : [],
    );
  });
}

function writerOfRow(row: OwnRow) {
  return {
    userId: row.userId,
    name: row.authorName,
    email: row.authorEmail,
    url: row.authorUrl,
    browserHash: row.browserHash,
    addressHash: row.addressHash ?? '',
    networkHashes: row.addressHash ? [row.addressHash] : [],
  };
}
