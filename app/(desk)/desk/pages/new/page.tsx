import { redirect } from 'next/navigation';
import { connection } from 'next/server';

export const instant = false;

/** A new page has its id before its first save, as a new post has. */
export default async function NewPagePage() {
  await connection();
  redirect(`/desk/pages/${crypto.randomUUID()}?new=page`);
}
