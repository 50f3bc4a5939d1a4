// Returns how much of the window jumped while the page came up, a row for each jump: its share, and the number of
// the part that jumped most. Jumps that a person caused do not count.
async (patience_ms) => {
  const jumps = [];
  const watch = new PerformanceObserver((list) => jumps.push(...list.getEntries()));
  watch.observe({ type: "layout-shift", buffered: true });
  await new Promise((done) => setTimeout(done, patience_ms));
  watch.disconnect();
  const area = ({ currentRect: { width, height } }) => width * height;
  return jumps
    .filter((jump) => !jump.hadRecentInput)
    .map((jump) => {
      const [first] = [...jump.sources].sort((one, other) => area(other) - area(one));
      return [jump.value, globalThis.pixelwrightSeen?.numbers.get(first?.node) ?? -1];
    });
}
