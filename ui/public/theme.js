// Runs before the first paint, so that a dark page never flashes white. A file of its own: the page forbids inline scripts.
(() => {
  let wish = 'auto';
  try {
    wish = localStorage.getItem('artel.theme') || 'auto';
  } catch (blocked) {
    wish = blocked ? 'auto' : wish;
  }
  const dark = wish === 'dark' || (wish === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
