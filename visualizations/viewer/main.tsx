import './styles/index.css';
import { render } from 'preact';
import { Page } from './shell/page.js';
import { loadEngine } from './shell/engine.js';

render(<Page />, document.getElementById('page')!);
// The engine follows when the first view stands.
requestAnimationFrame(() => setTimeout(() => loadEngine().catch(() => {}), 30));
