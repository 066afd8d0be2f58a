import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#platform/postgres/embedded.ts';

interface OwnCluster {
  /** Owner's address of a database without tables. */
  readonly url: string;
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>;
}

/**
 * A hurried server in a temporary folder, made with npm's PostgreSQL or with the programs in
 * SAOQUE_TEST_POSTGRES (Debian's, for example).
 */
export async function ownCluster(): Promise<OwnCluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-test-'));
  await chmod(folder, 0o755); // as root, the server runs as another user, who must get in
  const programs = process.env['SAOQUE_TEST_POSTGRES'];
  const server = await startEmbedded({
    dataDir: path.join(folder, 'pg'),
    losesDataOnCrash: true,
    ...(programs === undefined ? {} : { programs }),
  });
  if (!server.ok) throw new Error(server.refusals[0].code);
  const { url, stop } = server.value;
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
