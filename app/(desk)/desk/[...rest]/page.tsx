import { notFound } from 'next/navigation';
import { connection } from 'next/server';

export const instant = false;

/** An address under the desk that is nobody's, answered in the desk's own frame. */
export default async function UnknownPage() {
  await connection();
  notFound();
}
