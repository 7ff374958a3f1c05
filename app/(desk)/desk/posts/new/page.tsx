import { redirect } from 'next/navigation';
import { connection } from 'next/server';

export const instant = false;

/** A new post has its id before its first save, so that its address and the copies this browser keeps never change. */
export default async function NewPostPage() {
  await connection();
  redirect(`/desk/posts/${crypto.randomUUID()}?new`);
}
