// Runs before the first paint, so that a dark page never flashes white. The key is the one that @vueuse/core's useDark reads.
(function () {
  var wish = 'auto';
  try {
    wish = localStorage.getItem('vueuse-color-scheme') || 'auto';
  } catch {
    wish = 'auto';
  }
  var dark = wish === 'dark' || (wish === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
