import './styles/index.css';
import { render } from 'preact';
import { Page } from './shell/page.js';

const root = document.getElementById('page')!;
root.replaceChildren();
render(<Page />, root);
