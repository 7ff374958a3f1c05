/** What is said in a recording: paragraphs where blank lines are, and lines as they were written. */
export function Transcript({ text }: { text: string }) {
  return (
    <div className="transcript-text" dir="auto">
      {text.split(/\n{2,}/).map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stay as they are
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}
