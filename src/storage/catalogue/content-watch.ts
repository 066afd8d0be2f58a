import pg from 'pg';

/** Longest wait for the number or for a connection, in milliseconds: whoever reads a page waits as well. */
const PATIENCE = 400;

/** As the trigger says it: see the migration `content_version`. */
const CHANNEL = 'saoque_content';

export interface OpenContentWatch {
  readonly read: () => Promise<number>;
  readonly onDoubt: (tell: () => void) => void;
  readonly close: () => Promise<void>;
}

/**
 * Reads the number of the public content and hears of its changes, both by one connection: what was
 * heard arrives before the answer that was asked for later, and a connection that is gone is noticed
 * by the next reading at the latest. It connects on first use, and anew after it was lost.
 */
export function watchContent(url: string, patience = PATIENCE): OpenContentWatch {
  const tellers: (() => void)[] = [];
  let connection: Promise<pg.Client> | null = null;
  const doubt = () => {
    for (const tell of tellers) tell();
  };

  function lose(lost: Promise<pg.Client>): void {
    if (connection !== lost) return;
    connection = null;
    doubt();
    void lost.then((client) => client.end()).catch(() => undefined);
  }

  function connected(): Promise<pg.Client> {
    if (connection !== null) return connection;
    const connecting: Promise<pg.Client> = listening({ url, patience }, doubt, () => {
      lose(connecting);
    });
    connection = connecting;
    return connecting;
  }

  return {
    read: async () => {
      const current = connected();
      try {
        const { rows } = await (
          await current
        ).query<{ version: string }>('select version from content_version');
        const [row] = rows;
        if (row === undefined) throw new Error('content_version has no row');
        return Number(row.version);
      } catch (fault) {
        lose(current);
        throw fault;
      }
    },
    onDoubt: (tell) => {
      tellers.push(tell);
    },
    close: async () => {
      const last = connection;
      connection = null;
      await last?.then((client) => client.end()).catch(() => undefined);
    },
  };
}

async function listening(
  { url, patience }: { readonly url: string; readonly patience: number },
  heard: () => void,
  lost: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'saoque pages',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  });
  client.on('error', lost);
  client.on('end', lost);
  client.on('notification', heard);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return client;
  } catch (fault) {
    void client.end().catch(() => undefined);
    throw fault;
  }
}
