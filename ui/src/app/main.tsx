import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { createRoot } from 'react-dom/client';
import { holdSettled, type Language, readStored, speak } from '@/kernel';
import { App } from './App';

// A page that was open during an update asks for files that are gone: load the new page, once.
window.addEventListener('vite:preloadError', (event) => {
  const at = Number(sessionStorage.getItem('artel.reloaded') ?? 0);
  if (Date.now() - at < 30_000) return;
  sessionStorage.setItem('artel.reloaded', String(Date.now()));
  event.preventDefault();
  window.location.reload();
});

const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');

async function begin() {
  const release = holdSettled();
  await speak(readStored<Language>('language', browserLanguage()));
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
  release();
}

void begin();
