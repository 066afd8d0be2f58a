import { mkdir, open, rename } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A file that is being written. */
export interface OpenFile {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Waits until what was written is on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A file that is there: its stream closes it, or `close` when nobody reads. */
export interface FoundFile {
  readonly bytes: number;
  readonly content: () => Readable;
  readonly close: () => Promise<void>;
}

/** What the store of files asks of the disk; a test puts another between to see in which order. */
export interface Disk {
  readonly create: (file: string) => Promise<OpenFile>;
  /** `null`: there is no such file. */
  readonly open: (file: string) => Promise<FoundFile | null>;
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Waits until the names in the folder are on the disk itself. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  create: async (file) => {
    const handle = await open(file, 'wx', 0o600);
    return {
      write: (chunk) => handle.writeFile(chunk),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  open: async (file) => {
    const handle = await open(file, 'r').catch((fault: unknown) => {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
      throw fault;
    });
    if (handle === null) return null;
    const { size } = await handle.stat();
    return {
      bytes: size,
      content: () => handle.createReadStream(),
      close: () => handle.close(),
    };
  },
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  rename,
  syncFolder: async (folder) => {
    if (process.platform === 'win32') return; // folders cannot be opened there; NTFS logs its names
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
