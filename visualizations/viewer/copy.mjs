import { copyFile, mkdir } from 'node:fs/promises';

// Puts the page's static files beside its compiled script.
const target = new URL('../../dist/visualizations/viewer/', import.meta.url);
await mkdir(target, { recursive: true });
for (const file of ['index.html', 'viewer.css', 'icon.svg']) await copyFile(new URL(file, import.meta.url), new URL(file, target));
