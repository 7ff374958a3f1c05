/** Why something was refused, where it belongs to no field; said aloud when it comes. */
export function Refused({ sentences }: { sentences: string[] }) {
  return (
    <p role="alert" className="text-[0.8125rem] font-medium text-danger empty:hidden">
      {sentences.join(' ')}
    </p>
  );
}
