import type { ReportReason } from '@/lib/generated/prisma/enums';

/** Reports that one browser, or one network, may send in an hour. */
export const REPORTS_AN_HOUR = 10;

/** What a reader may say is wrong with a response, as the form and the queue write it. */
export const reasonWords: Record<ReportReason, string> = {
  spam: 'Spam',
  abuse: 'Abuse',
  offTopic: 'Off topic',
  other: 'Something else',
};

/**
 * Whether reports take a shown response back to the moderators. `reporters` are the different readers whose reports
 * are open and came after a moderator last approved it by hand; `holdAt` is the setting, 0 never. What the people of
 * the desk write is never held.
 */
export function reportsHold(facts: { reporters: number; holdAt: number; byStaff: boolean }): boolean {
  return !facts.byStaff && facts.holdAt > 0 && facts.reporters >= facts.holdAt;
}

/** Whole minutes, at least one, until this network or browser may report again; null now. `last` are its reports. */
export function minutesToWait(last: readonly Date[], now: Date): number | null {
  const hour = 60 * 60 * 1000;
  const recent = last.filter((at) => now.getTime() - at.getTime() < hour);
  if (recent.length < REPORTS_AN_HOUR) return null;
  const free = Math.min(...recent.map((at) => at.getTime())) + hour;
  return Math.max(1, Math.ceil((free - now.getTime()) / 60_000));
}
