import { X } from 'lucide-react';
import { IconButton } from '@/components/desk/post-form/icon-button';
import { Button } from '@/components/ui/button';
import type { Upload } from './use-uploads';

type Props = { uploads: Upload[]; onForget: (key: number) => void };

/** What is being sent, how far it is, and what was said of it. */
export function UploadList({ uploads, onForget }: Props) {
  const finished = uploads.filter(({ answer }) => answer);
  return (
    <div role="status" className="grid justify-items-end gap-1">
      {uploads.length > 0 && (
        <ul
          aria-label="Uploads"
          className="grid divide-y divide-rule rounded-md border border-rule bg-raised"
        >
          {uploads.map((upload) => (
            <li key={upload.key} className="flex min-h-10 items-center gap-3 py-1 pr-1 pl-3">
              <div className="grid min-w-0 grow gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
                <p className="truncate text-sm" dir="auto">
                  {upload.name}
                </p>
                <State upload={upload} />
              </div>
              {upload.answer && (
                <IconButton
                  icon={X}
                  label={`Take ${upload.name} off this list`}
                  onClick={() => onForget(upload.key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {finished.length > 1 && (
        <Button size="small" variant="quiet" onClick={() => finished.map(({ key }) => onForget(key))}>
          Clear the list
        </Button>
      )}
    </div>
  );
}

function State({ upload: { name, percent, answer } }: { upload: Upload }) {
  if (answer && !answer.ok) {
    return <p className="text-[0.8125rem] font-medium text-danger">{answer.refusal.message}</p>;
  }
  if (answer) {
    return (
      <p className="text-[0.8125rem] text-soft">
        {answer.value.known ? 'The library had it already.' : 'In the library.'}
      </p>
    );
  }
  if (percent === 0) return <p className="pr-2 text-[0.8125rem] text-soft">Waits…</p>;
  if (percent === 100) return <p className="pr-2 text-[0.8125rem] text-soft">Making its sizes…</p>;
  return (
    <progress
      aria-label={`Sending ${name}`}
      max={100}
      value={percent}
      className="mr-2 h-2 w-32 overflow-hidden rounded-full [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
    />
  );
}
