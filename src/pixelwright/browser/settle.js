// Resolves when the page will not change by itself any more: loaded, fonts in, pictures decoded, motion ended.
async (quiet_ms, patience_ms) => {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  const hold = (declarations) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::before, ::after { ${declarations} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  // Taking the picture of a tall page lays it out at another width and back, which would start transitions.
  const freeze = () => hold("caret-color: transparent !important; transition: none !important");

  const endMotion = () => {
    for (const drawing of document.querySelectorAll("svg")) {
      drawing.pauseAnimations();
      drawing.setCurrentTime(0);
    }
    const running = document.getAnimations().filter((motion) => motion.playState === "running");
    for (const motion of running) {
      const isEndless = motion.effect?.getComputedTiming().endTime === Infinity || motion.playbackRate === 0;
      try {
        isEndless ? motion.cancel() : motion.finish();
      } catch {
        motion.cancel();
      }
    }
    return running.length > 0;
  };
  const loaded = async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    await document.fonts.ready;
  };

  // A picture or a font that never answers must not hold up the page for ever: 8 s are plenty for local files.
  const loadedOrLate = () => Promise.race([loaded(), new Promise((done) => setTimeout(done, 8000))]);

  await loadedOrLate();
  const moved = endMotion();
  if (!moved && !document.scripts.length) return freeze();
  // Scripts go on after the load event (and after a transition ends): wait until nothing moves for a while.
  const start = performance.now();
  let changed = start;
  const watch = new MutationObserver(() => (changed = performance.now()));
  watch.observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
  while (performance.now() - changed < quiet_ms && performance.now() - start < patience_ms) {
    await new Promise((done) => setTimeout(done, 10));
    if (endMotion()) changed = performance.now();
  }
  watch.disconnect();
  await loadedOrLate();
  freeze();
}
