import type { LogEntry } from './views';

/** A stretch of a sentence; `about` is what it names, for a link. */
export type Part = { text: string; about?: 'response' | 'post' | 'person' };

/** What was done, as a sentence with a gap for what it was done to. */
const deeds: Partial<Record<string, string>> = {
  'response.approve': 'approved _',
  'response.hold': 'put _ back into the queue',
  'response.markSpam': 'marked _ as spam',
  'response.trash': 'trashed _',
  'response.restore': 'restored _',
  'response.undo': 'undid a decision about _',
  'response.edit': 'edited _',
  'response.withdraw': 'withdrew _',
  'response.feature': 'featured _',
  'response.unfeature': 'no longer features _',
  'response.dismissReports': 'dismissed the reports of _',
  'commenter.trust': 'trusts _',
  'commenter.hold': 'holds every response of _',
  'commenter.mute': 'muted _',
  'commenter.suspend': 'suspended _ as a commenter',
  'commenter.ban': 'banned _ as a commenter',
  'commenter.end': 'ended what was decided about _',
  'thread.close': 'closed the thread under _',
  'thread.reopen': 'reopened the thread under _',
  'responses.close': 'closed the responses to _',
  'responses.reopen': 'reopened the responses to _',
  'responses.slow-mode': 'set the slow mode of _',
  'category.responses': 'chose whether _ takes responses',
  'category.create': 'made _',
  'category.edit': 'changed _',
  'category.move': 'moved _',
  'category.merge': 'merged a category into _',
  'category.delete': 'deleted _',
  'tag.rename': 'renamed a tag',
  'tag.merge': 'merged two tags',
  'tag.delete': 'deleted a tag',
  'site.close': 'closed the responses of the whole site',
  'site.reopen': 'reopened the responses of the whole site',
  'settings.change': 'changed the settings',
  'menu.change': 'changed a menu of the site',
  'permalinks.move': 'moved all posts to other addresses',
  'post.create': 'began _',
  'post.save': 'saved _',
  'post.autosave': 'wrote on _',
  'post.revert': 'took back an earlier text of _',
  'post.discard': 'discarded the waiting changes of _',
  'post.publish': 'published _',
  'post.unpublish': 'unpublished _',
  'post.submit': 'sent _ for review',
  'post.sendBack': 'sent _ back to the author',
  'post.schedule': 'scheduled _',
  'post.unschedule': 'gave up the schedule of _',
  'post.scheduleEnd': 'chose when _ is unpublished',
  'post.cancelEnd': 'lets _ stay published',
  'post.scheduleUpdate': 'chose when changes to _ go out',
  'post.cancelUpdate': 'gave up the planned update of _',
  'post.update': 'updated _',
  'post.feature': 'chose the place of _ on the home page',
  'post.makePreviewLink': 'made a preview link to _',
  'post.revokePreviewLink': 'revoked a preview link to _',
  'post.delete': 'deleted _ for good',
  'post.trash': 'trashed _',
  'post.restore': 'restored _',
  'media.upload': 'put _ into the library',
  'media.describe': 'described _',
  'media.replace': 'put another file in the place of _',
  'media.delete': 'deleted _ from the library',
  'person.create': 'added _',
  'person.changeRole': 'changed the role of _',
  'person.suspend': 'suspended _',
  'person.unsuspend': 'ended the suspension of _',
  'person.setPassword': 'set a new password for _',
  'person.changePassword': 'changed their own password',
  'person.updateProfile': 'changed their own profile',
  'person.signIn': 'signed in',
  'person.invite': 'invited somebody',
  'person.inviteAgain': 'sent an invitation again',
  'person.revokeInvitation': 'took an invitation back',
  'person.join': 'took up an invitation',
  'person.editProfile': 'changed the profile of _',
  'person.changeLinks': 'changed the links of _',
  'person.changePortrait': 'changed the picture of _',
  'person.removePortrait': 'took away the picture of _',
  'person.turnOnCodes': 'turned one-time codes on',
  'person.turnOffCodes': 'turned one-time codes off',
  'person.renewRecoveryCodes': 'made new recovery codes',
  'person.resetSecondFactor': 'reset the second factor of _',
  'person.addPasskey': 'added a passkey',
  'person.renamePasskey': 'renamed a passkey',
  'person.removePasskey': 'removed a passkey',
  'person.chooseLetters': 'chose which letters to get',
  'privacy.export': 'handed over what is held about an address',
  'privacy.erase': 'erased what is held about an address',
};

/**
 * Who did what to what, and why: "Nell trashed response #12 to “The ferry”: abusive". Also of a deed that is not known.
 * The note of a closing is no part of it.
 */
export function sentenceOf(entry: LogEntry): Part[] {
  const deed = (Object.hasOwn(deeds, entry.action) && deeds[entry.action]) || `did “${entry.action}” to _`;
  const [before = '', after] = deed.split('_');
  return [
    { text: `${entry.by} ${before}` },
    ...(after === undefined ? [] : [...whose(entry), ...named(entry), { text: after }]),
    ...(entry.reason && !closingNote(entry) ? [{ text: `: ${entry.reason}` }] : []),
  ].filter(({ text }) => text !== '');
}

/** What readers are told of a closing; '' when nothing, and of what is none. */
export function closingNote({ action, reason }: Pick<LogEntry, 'action' | 'reason'>): string {
  return action.endsWith('.close') ? reason : '';
}

/** The sentence as plain text. */
export function inWords(entry: LogEntry): string {
  return sentenceOf(entry)
    .map(({ text }) => text)
    .join('');
}

/** A guest has no account to be named by: what is decided about them is filed under a response of theirs. */
function whose({ action, subject }: LogEntry): Part[] {
  return action.startsWith('commenter.') && subject.type === 'response' ? [{ text: 'the writer of ' }] : [];
}

function named({ subject, post }: LogEntry): Part[] {
  switch (subject.type) {
    case 'response':
      return [...response(subject), ...(post ? [{ text: ' to ' }, quoted(post.title)] : [])];
    case 'post':
      return subject.name === null ? [{ text: 'a post that is gone' }] : [quoted(subject.name)];
    case 'person':
      return [{ text: subject.name ?? 'someone whose account is gone', about: 'person' }];
    case 'category':
      return [{ text: subject.name === null ? 'a category that is gone' : `the category “${subject.name}”` }];
    case 'media':
      return [{ text: subject.name === null ? 'a picture that is gone' : `the picture “${subject.name}”` }];
    case 'other':
      return [{ text: subject.noun }];
  }
}

function response({ number, by }: { number: number | null; by: string | null }): Part[] {
  if (number !== null) return [{ text: `response #${number}`, about: 'response' }];
  return [{ text: by === null ? 'a response that is gone' : `the response by ${by}`, about: 'response' }];
}

const quoted = (title: string): Part => ({ text: `“${title || 'a post without a title'}”`, about: 'post' });
