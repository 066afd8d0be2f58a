#!/usr/bin/env node
// `npm run tables`: writes src/storage/tables.ts anew after a migration or the mapping was changed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { node24, root } from './setup/place.mjs';

const script = path.join(root, 'src', 'storage', 'testing', 'tables', 'write.ts');
process.exitCode = spawnSync(node24(), [script], { stdio: 'inherit' }).status ?? 1;
