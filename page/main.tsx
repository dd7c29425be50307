import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './style.css';
import { loadExamples } from './examples';
import { Page } from './Page';

async function start(): Promise<void> {
  const loaded = await loadExamples();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element to draw into.');
  createRoot(root).render(<Page loaded={loaded} />);
}

void start();
