// Remembers the page's elements and words in this world, and tells what they are. Boxes are [x, y, width, height]
// in CSS px from the top left of the document; `measure` gives them again after the page has changed.
(names) => {
  const SKIPPED = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|LINK|META|TITLE|HEAD|OPTION|BR|WBR|TRACK|SOURCE|PARAM)$/;
  const WHOLE = /^(IMG|SVG|CANVAS|VIDEO|OBJECT|EMBED|IFRAME|INPUT|SELECT|TEXTAREA|PROGRESS|METER|AUDIO)$/i;
  const elements = [];
  const words = [];
  const numbers = new Map();
  const described = [];
  const texts = [];

  const escape = (name) => CSS.escape(name);
  const unique = (selector) => document.querySelectorAll(selector).length === 1;
  const stepOf = (element) => {
    const tag = element.localName;
    const named = [tag, ...[...element.classList].map((name) => `.${escape(name)}`)].join("");
    const siblings = [...(element.parentElement?.children ?? [])];
    const like = (selector) => siblings.filter((each) => each.matches(selector)).length === 1;
    if (element.classList.length && element.classList.length < 5 && like(named)) return named;
    const same = siblings.filter((each) => each.localName === tag);
    return same.length < 2 ? tag : `${tag}:nth-of-type(${same.indexOf(element) + 1})`;
  };
  const selectorOf = (element) => {
    if (element === document.body || element === document.documentElement) return element.localName;
    if (element.id && unique(`#${escape(element.id)}`)) return `#${escape(element.id)}`;
    for (const name of element.classList) if (unique(`.${escape(name)}`)) return `.${escape(name)}`;
    const parent = element.parentElement;
    if (!parent || parent === document.body) return `body > ${stepOf(element)}`;
    return `${selectorOf(parent)} > ${stepOf(element)}`;
  };

  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && /[^ \t\r\n\f]/.test(node.data));
  const add = (element, parent) => {
    if (SKIPPED.test(element.tagName)) return;
    const number = elements.push(element) - 1;
    numbers.set(element, number);
    const style = getComputedStyle(element);
    const values = names.map((name) => style.getPropertyValue(name));
    described.push([element.localName, parent, ownText(element), WHOLE.test(element.tagName), values]);
    if (style.display === "none") return;
    if (WHOLE.test(element.tagName)) return;
    for (const node of element.childNodes) {
      if (node.nodeType === 1) add(node, number);
      else if (node.nodeType === 3) split(node, number);
    }
  };
  const split = (node, number) => {
    for (const found of node.data.matchAll(/[^ \t\r\n\f]+/g)) {
      words.push([node, found.index, found.index + found[0].length]);
      texts.push([number, found[0]]);
    }
  };

  // Asking where the page is scrolled to takes longer than all else that is done for a box.
  const range = document.createRange();
  const round = (value) => Math.round(value * 1000) / 1000;
  const rectOf = ([node, from, to]) => {
    if (!node.isConnected) return { left: -scrollX, top: -scrollY, width: 0, height: 0 };
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  const boxesOf = (rects) => {
    const [x, y, found] = [scrollX, scrollY, []];
    for (const { left, top, width, height } of rects) {
      found.push(round(left + x), round(top + y), round(width), round(height));
    }
    return found;
  };
  const measure = () => ({
    elements: boxesOf(elements.map((element) => element.getBoundingClientRect())),
    words: boxesOf(words.map(rectOf)),
    height: Math.max(document.documentElement.scrollHeight, document.body?.scrollHeight ?? 0),
  });

  // What each change would move: index and px of the coordinates (x and y of words, then the four edges of
  // elements) that are not where they were. A change is made on one element, or on all that a selector has and
  // that have the same value as `reference`.
  const coordinates = () => {
    const measured = measure();
    const found = [];
    for (let at = 0; at < measured.words.length; at += 4) found.push(measured.words[at], measured.words[at + 1]);
    for (let at = 0; at < measured.elements.length; at += 4) {
      const [x, y] = [measured.elements[at], measured.elements[at + 1]];
      found.push(x, y, x + measured.elements[at + 2], y + measured.elements[at + 3]);
    }
    return found;
  };
  const struck = (selector, reference, name) => {
    if (!selector) return [elements[reference]];
    const value = getComputedStyle(elements[reference]).getPropertyValue(name);
    try {
      return [...document.querySelectorAll(selector)].filter((each) => getComputedStyle(each).getPropertyValue(name) === value);
    } catch {
      return [elements[reference]];
    }
  };
  const made = [];
  const make = (selector, reference, name, value) => {
    made.push(
      struck(selector, reference, name).map((element) => {
        const before = element.getAttribute("style");
        element.style.setProperty(name, value, "important");
        return [element, before];
      }),
    );
  };
  const unmake = () => {
    for (const [element, before] of made.pop()) {
      if (before === null) element.removeAttribute("style");
      else element.setAttribute("style", before);
    }
  };
  const probe = (changes) => {
    const start = coordinates();
    return changes.map((change) => {
      make(...change);
      const now = coordinates();
      unmake();
      const moved = [];
      now.forEach((value, index) => {
        const by = Math.round((value - start[index]) * 100) / 100;
        if (by) moved.push(index, by);
      });
      return moved;
    });
  };
  const computed = (pairs) => pairs.map(([number, name]) => getComputedStyle(elements[number]).getPropertyValue(name));
  const broken = () =>
    elements.flatMap((each, number) => (each.localName === "img" && each.complete && !each.naturalWidth ? [number] : []));
  const order = () => {
    const all = new Map([...document.querySelectorAll("*")].map((element, index) => [element, index]));
    return elements.map((element) => all.get(element) ?? -1);
  };

  if (document.body) add(document.body, -1);
  globalThis.pixelwright = { elements, words, measure, selectorOf, make, unmake, probe, computed, broken, order };
  return { parts: described, texts, ...measure() };
}
