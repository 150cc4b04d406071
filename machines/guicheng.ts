#!/usr/bin/env node
import { createRequire } from 'node:module';
import { main } from '../src/cli/main.js';
import { catalogue } from './catalogue.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

process.exitCode = await main(catalogue, version, process.argv.slice(2));
