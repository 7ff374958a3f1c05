/** Above the thread: what is new since the reader's last visit, and the keys. Filled and heeded by the script. */
export function ThreadBar() {
  return (
    <div className="thread-bar">
      <new-since />
      <thread-keys>
        <details className="keys">
          <summary>Keys</summary>
          <div className="keys-note">
            <dl>
              {keys.map(([pressed, does]) => (
                <div key={does}>
                  <dt>
                    {pressed.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
            <label>
              <input type="checkbox" defaultChecked autoComplete="off" /> Use these keys
            </label>
          </div>
        </details>
      </thread-keys>
    </div>
  );
}

const keys: [string[], string][] = [
  [['j', 'k'], 'next and previous response'],
  [['J', 'K'], 'next and previous thread'],
  [['n'], 'next new response'],
  [['r'], 'reply to the response you are at'],
];
