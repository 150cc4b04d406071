#!/usr/bin/env node
import { createRequire } from 'node:module';
import { main } from '../src/cli/main.js';
import { catalogue } from './catalogue.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(catalogue, version, process.argv.slice(2));
