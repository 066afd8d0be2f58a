import { writeFile } from 'node:fs/promises';
import { migrate } from '../../migrate.ts';
import { ownCluster } from '../own-cluster.ts';
import { generateTables, TABLES_FILE } from './generate.ts';

// `npm run tables`: the types of all tables, as the migrations make them in a database of this run.
const server = await ownCluster();
try {
  await migrate(server.url);
  await writeFile(TABLES_FILE, await generateTables(server.url));
} finally {
  await server.stop();
}
