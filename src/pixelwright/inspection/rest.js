// Resolves when the page has come to rest after its window has changed, or after 1.2 s.
async () => {
  if (!document.scripts.length) return;
  const root = document.documentElement;
  const state = () => [root.scrollWidth, root.scrollHeight, document.getElementsByTagName("*").length].join();
  for (let waited = 0, calm = 0, last = state(); calm < 4 && waited < 30; waited++) {
    await new Promise((done) => setTimeout(done, 40));
    [calm, last] = state() === last ? [calm + 1, last] : [0, state()];
  }
}
