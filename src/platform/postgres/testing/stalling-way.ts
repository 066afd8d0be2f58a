import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to the server on which a test can make connections dumb: they stay open and nothing passes. */
export interface StallingWay {
  /** The server's address by this way. */
  readonly url: string;
  /**
   * From now on nothing passes on connections of that `application_name`, as when a machine between
   * forgot them.
   */
  readonly stall: (name: string) => void;
  /** Connections made from now on pass; the dumb ones stay so. */
  readonly goOn: () => void;
  readonly close: () => Promise<void>;
}

/** Opens the way: a port of this machine behind which lies the server of `url`. */
export async function stallingWay(url: string): Promise<StallingWay> {
  const target = new URL(url);
  const ends: { readonly near: Socket; readonly far: Socket; name: string }[] = [];
  let stalled: string | null = null;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const end = { near, far, name: '' };
    ends.push(end);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.on('data', (sent) => {
      // The first thing that a client says names it, in clear.
      end.name ||= /application_name\0([^\0]*)/.exec(sent.toString('latin1'))?.[1] ?? '';
      if (end.name !== stalled) far.write(sent);
    });
    far.on('data', (answered) => {
      if (end.name !== stalled) near.write(answered);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way = new URL(url);
  way.port = String((server.address() as AddressInfo).port);
  return {
    url: way.href,
    stall: (name) => {
      stalled = name;
    },
    goOn: () => {
      for (const { near, name } of ends) if (name === stalled) near.removeAllListeners('data');
      stalled = null;
    },
    close: async () => {
      for (const { near } of ends) near.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
