// Returns a selector for each group of numbers that walk.js gave: one that fits all of its elements and no others,
// as far as eight can; an empty one for what has left the page.
(groups) => {
  const MOST = 8;
  const elementOf = (number) => {
    const node = globalThis.pixelwrightSeen.nodes[number];
    return node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  };
  const broad = (element) => {
    const classes = [...element.classList].map((name) => `.${CSS.escape(name)}`);
    const tag = element.localName;
    const outer = [];
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      outer.push(...[...each.classList].map((name) => `.${CSS.escape(name)} ${tag}`), `${each.localName} ${tag}`);
    }
    return [...classes, ...classes.map((name) => tag + name), tag, ...outer];
  };
  const fitting = (elements) => {
    const left = new Set(elements);
    const wanted = new Set(elements);
    const chosen = [];
    while (left.size && chosen.length < MOST) {
      const [first] = left;
      const fits = (selector) => [...document.querySelectorAll(selector)].every((each) => wanted.has(each));
      const selector = (left.size > 1 && broad(first).find(fits)) || selectorOf(first);
      chosen.push(selector);
      for (const each of document.querySelectorAll(selector)) left.delete(each);
      left.delete(first);
    }
    return chosen.join(", ");
  };
  return groups.map((numbers) => fitting(numbers.map(elementOf).filter((element) => element?.isConnected)));
}
