import type { AddedMedia } from '../../src/media/contract.ts';
import { ApiProblem, send } from '../api.ts';

/**
 * Sends a file to the library. `onProgress` is told how much of it has gone, from 0 to 1; fetch tells nobody.
 * @throws ApiProblem
 */
export function uploadFile(
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<AddedMedia> {
  const { promise, resolve, reject } = Promise.withResolvers<AddedMedia>();
  const request = new XMLHttpRequest();
  request.open('POST', `/api/media?${new URLSearchParams({ name: file.name || 'picture' })}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  );
  request.addEventListener('load', () => {
    const answer = readJson(request.responseText);
    if (request.status === 200 || request.status === 201)
      resolve(answer as unknown as AddedMedia); // the contract
    else reject(new ApiProblem(request.status, answer));
  });
  request.addEventListener('error', () =>
    reject(
      new ApiProblem(0, { title: 'The newsroom cannot be reached. Check your connection and try again.' }),
    ),
  );
  request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  signal.addEventListener('abort', () => request.abort(), { once: true });
  request.send(file);
  return promise;
}

/**
 * Has the server fetch a picture that lies elsewhere into the library.
 * @throws ApiProblem
 */
export function fetchFile(address: string, signal: AbortSignal): Promise<AddedMedia> {
  return send('POST', '/api/media-from-address', { body: { address }, signal });
}

function readJson(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}
