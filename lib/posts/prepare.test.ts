import { expect, test } from 'vitest';
import { embedMarkup } from '@/lib/media/body';
import { prepare } from './prepare';
import { noPost } from './schema';

const url = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const prepared = (title: number, caption: number) =>
  prepare({
    ...noPost,
    body: embedMarkup({ url, title: 'la '.repeat(title / 3), caption: 'ho '.repeat(caption / 3) }),
  });

test('The title and the caption of an embed are saved whole, or refused with a sentence beside the body', () => {
  expect(prepared(300, 999)).toMatchObject({ ok: true });
  const body = embedMarkup({ url, title: '🎵'.repeat(300), caption: '' });
  expect(prepare({ ...noPost, body })).toMatchObject({ ok: true, value: { body } });
  expect(prepared(303, 1200)).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      message: 'Nothing was saved. Correct the fields that are marked.',
      fields: {
        body: [
          'The title of an embed may have at most 300 characters; the one that begins “la la la la la la la la la la la la la…” has 302. Shorten it.',
          'The caption of an embed may have at most 1,000 characters; the one that begins “ho ho ho ho ho ho ho ho ho ho ho ho ho…” has 1,199. Shorten it.',
        ],
      },
    },
  });
});
