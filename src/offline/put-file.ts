/** One file on its way, as a script sends it. */
export interface FileRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Blob;
  readonly progress?: ((percent: number) => void) | undefined;
  /** The person does not want it any more. */
  readonly signal?: AbortSignal | undefined;
}

/** What came back; `json` null for anything that is not JSON. */
export interface FileResponse {
  readonly status: number;
  readonly json: unknown;
}

/** Without a byte moving for so long the network counts as gone; a large picture is made anew meanwhile. */
const STANDSTILL = 60_000;

/**
 * Sends a file and tells how far it is, which fetch() does not: so it is the older request. Rejects
 * when there is no answer.
 */
export function putFile(request: FileRequest): Promise<FileResponse> {
  const { address, headers, content, progress, signal } = request;
  return new Promise((answered, failed) => {
    const asked = new XMLHttpRequest();
    let watch: ReturnType<typeof setTimeout>;
    const stop = () => {
      asked.abort();
    };
    const moved = () => {
      clearTimeout(watch);
      watch = setTimeout(stop, STANDSTILL);
    };
    asked.open('PUT', address);
    for (const [name, value] of Object.entries(headers)) asked.setRequestHeader(name, value);
    asked.responseType = 'json';
    asked.upload.onprogress = ({ loaded, total }) => {
      moved();
      progress?.(Math.floor((100 * loaded) / total));
    };
    asked.onload = () => {
      answered({ status: asked.status, json: asked.response });
    };
    asked.onerror = asked.onabort = () => {
      failed(new Error('no answer'));
    };
    asked.onloadend = () => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', stop);
    };
    signal?.addEventListener('abort', stop);
    moved();
    asked.send(content);
    if (signal?.aborted) stop();
  });
}
