import './styles/index.css';
import { render } from 'preact';
import { Page } from './shell/page.js';

render(<Page />, document.getElementById('page')!);
