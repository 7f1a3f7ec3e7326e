import { render } from 'preact';
import { App } from './App';
import { followLinks } from './router';
import './style/base.css';
import './style/frame.css';
import './style/entry.css';
import './style/filters.css';
import './style/article.css';
import './style/lists.css';
import './style/print.css';

followLinks();
render(<App />, document.getElementById('app')!);
