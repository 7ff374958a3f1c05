import type { UploadAnswer } from '@/lib/media-library/views';

/**
 * Sends one file to the library, or in the place of the picture `replace`. `onProgress` is told how much of it is sent,
 * in percent; a browser's fetch does not tell that.
 */
export function sendFile(
  file: File,
  onProgress: (percent: number) => void,
  replace?: string,
): Promise<UploadAnswer> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open(
      'POST',
      `/api/media?${new URLSearchParams({ name: file.name, ...(replace && { replace }) })}`,
    );
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => settle(request.response ?? unreachable);
    request.onerror = () => settle(unreachable);
    request.send(file);
  });
}

const unreachable: UploadAnswer = {
  ok: false,
  refusal: {
    code: 'limited',
    message: 'It did not arrive: the desk cannot be reached. Send it again in a moment.',
    fields: {},
  },
};
