const shownFields = ['body', 'name', 'email', 'url'];

/** Everything that was wrong with a sent form, each a link to its field; focused by the script. */
export function ErrorSummary({ errors }: { errors: Record<string, string[]> }) {
  const ofForm = Object.entries(errors).flatMap(([name, list]) => (shownFields.includes(name) ? [] : list));
  return (
    <div className="form-errors" id="respond-errors" tabIndex={-1} role="alert">
      <p>Your response was not sent.</p>
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
