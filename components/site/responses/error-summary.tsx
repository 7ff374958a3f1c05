const shownFields = ['body', 'name', 'email', 'url'];

type Props = { errors: Record<string, string[]>; says?: string };

/** Everything that was wrong with a sent form, each a link to its field; focused by the script. */
export function ErrorSummary({ errors, says = 'Your response was not sent.' }: Props) {
  const ofForm = Object.entries(errors).flatMap(([name, list]) => (shownFields.includes(name) ? [] : list));
  return (
    <div className="form-errors" id="respond-errors" tabIndex={-1} role="alert">
      <p>{says}</p>
      <ul>
        {ofForm.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {shownFields.flatMap((name) =>
          (errors[name] ?? []).map((sentence) => (
            <li key={`${name} ${sentence}`}>
              <a href={`#respond-${name}`}>{sentence}</a>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
