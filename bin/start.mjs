#!/usr/bin/env node
// `npm start`: from a fresh clone to a running Sao Quê. Plain JavaScript that an older Node can run
// too; what comes behind it runs on the Node 24 that npm brings.
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { node24, root } from './setup/place.mjs';
import { supervise } from './setup/supervise.mjs';

ensureInstalled({ forTests: false });
ensureBuilt();
supervise(node24(), [path.join(root, 'bin', 'saoque.mjs'), 'start', ...process.argv.slice(2)]);
