// Resolves when the page will not change by itself any more: loaded, fonts in, pictures decoded, motion ended.
async () => {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { caret-color: transparent !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = "eager";
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  await document.fonts.ready;
  for (const motion of document.getAnimations()) {
    const endless = motion.effect?.getComputedTiming().endTime === Infinity;
    try {
      endless ? motion.cancel() : motion.finish();
    } catch {
      motion.cancel();
    }
  }
  // A picture or a font that a script brought in after the load event.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await document.fonts.ready;
}
