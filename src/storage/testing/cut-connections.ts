import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to the server on which a test can cut a connection at the one moment that matters. */
export interface CuttingWay {
  /** The server's address by this way. */
  readonly url: string;
  /** The next COMMIT is carried out by the server, and its answer never arrives. */
  readonly cutAfterCommit: () => void;
  /** The next COMMIT never arrives at the server. */
  readonly cutBeforeCommit: () => void;
  readonly close: () => Promise<void>;
}

type Cut = 'never' | 'beforeCommit' | 'afterCommit';

/** Opens the way: a port of this machine behind which lies the server of `url`. */
export async function cuttingWay(url: string): Promise<CuttingWay> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let next: Cut = 'never';
  const take = (): Cut => {
    const cut = next;
    next = 'never';
    return cut;
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    carry(near, far, take);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way = new URL(url);
  way.port = String((server.address() as AddressInfo).port);
  return {
    url: way.href,
    cutAfterCommit: () => {
      next = 'afterCommit';
    },
    cutBeforeCommit: () => {
      next = 'beforeCommit';
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function carry(near: Socket, far: Socket, take: () => Cut): void {
  let cutting = false;
  near.on('data', (sent) => {
    const cut = sent.includes('commit') ? take() : 'never';
    if (cut === 'beforeCommit') near.destroy();
    else {
      cutting ||= cut === 'afterCommit';
      far.write(sent);
    }
  });
  far.on('data', (answered) => {
    if (cutting) near.destroy();
    else near.write(answered);
  });
}
