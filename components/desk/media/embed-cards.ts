'use client';

import { useEffect, useState } from 'react';
import { readMediaUrl } from '@/lib/media/rules';
import type { EmbedAnswer } from '@/lib/media/views';

/** What was asked about since the page was loaded: one question for each address, however often it stands in the text. */
const asked = new Map<string, Promise<EmbedAnswer>>();

/** What is at an address; one that was not answered is asked about once more the next time. */
export function askAbout(url: string): Promise<EmbedAnswer> {
  const before = asked.get(url);
  if (before) return before;
  const question = ask(url);
  asked.set(url, question);
  void question.then((answer) => {
    if (!answer.ok || answer.value.silent) asked.delete(url);
  });
  return question;
}

/** The same for what shows it: null while it is asked about, and for an address that cannot be embedded. */
export function useEmbedCard(typed: string, wait = 0): EmbedAnswer | null {
  const url = readMediaUrl(typed)?.url ?? null;
  const [answer, setAnswer] = useState<{ url: string; said: EmbedAnswer } | null>(null);
  useEffect(() => {
    if (!url) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const said = await askAbout(url);
      if (wanted) setAnswer({ url, said });
    }, wait);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [url, wait]);
  return answer?.url === url ? answer.said : null;
}

async function ask(url: string): Promise<EmbedAnswer> {
  try {
    return await (await fetch('/api/embeds', { method: 'POST', body: url })).json();
  } catch {
    return unreachable;
  }
}

const unreachable: EmbedAnswer = {
  ok: false,
  refusal: { code: 'limited', message: 'It could not be looked up: the desk cannot be reached.', fields: {} },
};
