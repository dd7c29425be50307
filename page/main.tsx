import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './style.css';
import { askedInAddress, namedInAddress } from './address';
import { loadExamples } from './examples';
import { Page } from './Page';

async function start(): Promise<void> {
  const { search } = window.location;
  const loaded = await loadExamples();
  const known = [...loaded.examples, ...(await namedInAddress(search, loaded.examples))];
  const asked = askedInAddress(search, known);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element to draw into.');
  createRoot(root).render(<Page loaded={loaded} asked={asked} />);
}

void start();
