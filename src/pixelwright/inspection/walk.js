// Returns what is seen of the page in this window: its elements and texts with box, style and what lies over them.
// Nodes bear numbers that stay theirs as long as the page is loaded; walk.py reads the rows.
(names) => {
  const ENDS = 3; // lines at either end of a text that are looked at closely
  const WORDS = 80; // characters kept to call something by
  const WORD = /(?<=^|\s)[\p{Ps}\p{Pi}"']*(\p{L}{3,24})[\p{P}]*(?=\s|$)/gu; // no addresses or codes: these have to break
  const kept = (globalThis.pixelwrightSeen ??= { numbers: new WeakMap(), nodes: [] });
  const numberOf = (node) => {
    if (!kept.numbers.has(node)) {
      kept.numbers.set(node, kept.nodes.length);
      kept.nodes.push(node);
    }
    return kept.numbers.get(node);
  };
  const root = document.documentElement;
  const window_ = { width: root.clientWidth, height: innerHeight };
  const hides = [root, document.body].some((each) => /hidden|clip/.test(styleOf(each).overflowX));
  const round = (value) => Math.round(value * 100) / 100;
  const boxOf = (rect) => [rect.left + scrollX, rect.top + scrollY, rect.width, rect.height].map(round);
  const short = (words) => words.replace(/\s+/g, " ").trim().slice(0, WORDS);
  const goTo = (top) => scrollTo({ left: 0, top, behavior: "instant" });
  goTo(0);

  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  const parse = (text) => {
    const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
    if (numbers) return [+numbers[1], +numbers[2], +numbers[3], numbers[4] === undefined ? 1 : +numbers[4]];
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = text;
    paint.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const colourOf = (text) => {
    if (!colours.has(text)) colours.set(text, parse(text));
    return colours.get(text);
  };

  const table = [];
  const rows = new Map();
  const rowOf = (style) => {
    const row = names.map((name) => style.getPropertyValue(name));
    const key = row.join("|");
    if (!rows.has(key)) {
      rows.set(key, table.length);
      table.push(row);
    }
    return rows.get(key);
  };
  const cutRow = (rect, element) => {
    const cut = cutsOf(rect, element);
    if (!cut) return null;
    const right = hides && !clipOf(element)?.reachable.x ? Math.max(0, rect.right - window_.width) : 0;
    return [cut.left, cut.top, cut.right, cut.bottom, cut.window, right].map(round).concat(cut.by ? numberOf(cut.by) : -1);
  };
  // Left for screen readers, or for the keyboard to bring into sight.
  const isSpeck = (element, rect) => {
    const style = styleOf(element);
    if (style.overflowX !== "visible" && rect.width <= 2 && rect.height <= 2) return true;
    return style.clip.startsWith("rect(") || /^inset\((50|100)%/.test(style.clipPath);
  };
  // A pane that waits outside what would show it.
  const isAway = (element, rect) => {
    if (styleOf(element).overflowX === "visible") return false;
    const cut = cutsOf(rect, holderOf(element));
    return cut && cut.by && (Math.max(cut.left, cut.right) >= rect.width || Math.max(cut.top, cut.bottom) >= rect.height);
  };
  const place = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const { position } = styleOf(each);
      if (position === "fixed" || position === "sticky") return position;
    }
    return "flow";
  };

  // What is seen
  const elements = [];
  const texts = [];
  let at = 0;
  const brokenWords = (node, style) => {
    const breaks = style.wordBreak !== "normal" || style.overflowWrap !== "normal" || style.lineBreak === "anywhere";
    if (!breaks || style.hyphens === "auto") return [];
    const broken = [];
    for (const { 0: whole, 1: word, index: start } of node.data.matchAll(WORD)) {
      const index = start + whole.indexOf(word);
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].filter((rect) => rect.width > 0.5).map((rect) => Math.round(rect.top)));
      if (tops.size > 1) broken.push(word);
      if (broken.length > 2) break;
    }
    return broken;
  };
  const ellipsisOf = (element) => {
    for (let each = blockOf(element); each && each !== document.body; each = each.parentElement) {
      const style = styleOf(each);
      if (style.textOverflow === "ellipsis" && style.overflowX !== "visible") return each.scrollWidth > each.clientWidth + 1 ? each : null;
      if (style.display !== "inline-block" && each !== blockOf(element)) return null;
    }
    return null;
  };
  const addText = (node, parent) => {
    const rects = linesOf(node);
    if (!rects.length) return;
    const element = node.parentElement;
    const style = styleOf(element);
    const ellipsis = ellipsisOf(element);
    texts.push({
      node,
      element,
      rects,
      row: {
        at: at++,
        number: numberOf(node),
        parent,
        words: node.data.replace(/\s+/g, " ").trim(),
        lines: rects.map(boxOf),
        block: numberOf(blockOf(element)),
        ellipsis: ellipsis ? numberOf(ellipsis) : -1,
        broken: rects.length > 1 ? brokenWords(node, style) : [],
        cuts: rects.map((rect) => cutRow(rect, element)),
        cover: null,
        ink: null,
        ground: null,
      },
    });
  };
  const imageOf = (element) => {
    if (element.tagName !== "IMG") return null;
    const { complete, naturalWidth, naturalHeight, currentSrc, src, alt } = element;
    const style = styleOf(element);
    const px = (name) => parseFloat(style[name]) || 0;
    const around = (one, other) => px(`padding${one}`) + px(`padding${other}`) + px(`border${one}Width`) + px(`border${other}Width`);
    const inner = [element.offsetWidth - around("Left", "Right"), element.offsetHeight - around("Top", "Bottom")];
    return { natural: [naturalWidth, naturalHeight], inner, missing: complete && !naturalWidth, source: currentSrc || src, alt };
  };
  // How wide an element is whatever is around it, in px; 0 where it gives way.
  const rigidOf = (element) => {
    const specified = element.computedStyleMap();
    const px = ["width", "min-width"].map((name) => specified.get(name)).map((size) => (size?.unit === "px" ? size.value : 0));
    return Math.max(...px, element.matches("img,video,canvas,iframe") && styleOf(element).maxWidth === "none" ? element.offsetWidth : 0);
  };
  const isLine = (edge, fill) => edge[3] > 0.05 && edge.join() !== fill.join(); // else it pads
  const labelOf = (element) => short(element.ariaLabel || element.textContent || element.value || element.placeholder || element.alt || element.title || "");
  const addElement = (element, parent) => {
    const rect = element.getBoundingClientRect();
    const style = styleOf(element);
    const fill = colourOf(style.backgroundColor);
    const interactive = element.matches(TARGETS);
    const bordered = ["Top", "Right", "Bottom", "Left"].map((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0 && isLine(colourOf(style[`border${side}Color`]), fill));
    const row = {
      at: at++,
      number: numberOf(element),
      parent,
      tag: element.localName,
      shape: [element.localName, ...element.classList].join("."),
      box: boxOf(rect),
      style: rowOf(style),
      fill: fill[3] > 0.02 ? fill : null,
      pictured: style.backgroundImage !== "none",
      bordered,
      interactive,
    };
    if (interactive) {
      row.label = labelOf(element);
      row.target = boxOf(targetRect(element));
      row.exempt = isInSentence(element);
      row.disabled = element.matches(":disabled,[aria-disabled=true]");
      row.cut = cutRow(rect, holderOf(element));
    }
    if (rect.right > window_.width + 1) row.rigid = rigidOf(element);
    const image = imageOf(element);
    if (image) row.image = image;
    elements.push({ element, row });
    return row.number;
  };
  const visit = (element, parent) => {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.data.trim() && isShown(element)) addText(node, parent);
      } else if (node.nodeType === Node.ELEMENT_NODE && !UNSEEN.test(node.tagName)) {
        if (styleOf(node).display === "none") continue;
        const rect = node.getBoundingClientRect();
        if (isSpeck(node, rect) || isAway(node, rect)) continue;
        const seen = isShown(node) && (rect.width > 0.5 || rect.height > 0.5 || node.tagName === "BR");
        const number = seen ? addElement(node, parent) : parent;
        if (node.namespaceURI === "http://www.w3.org/1999/xhtml") visit(node, number);
      }
    }
  };
  visit(document.body, addElement(document.body, -1));

  // What lies over what, as somebody sees it who scrolls there
  const deaf = new Set(elements.filter(({ element }) => styleOf(element).pointerEvents === "none").map(({ element }) => element));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { pointer-events: auto !important }");
  const worn = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...worn, sheet];

  const SOLID = /^(IMG|VIDEO|CANVAS|IFRAME|OBJECT|EMBED)$/;
  const isGraphic = (element) => SOLID.test(element.tagName) || element.namespaceURI === "http://www.w3.org/2000/svg";
  const opacityOf = (element) => {
    let opacity = 1;
    for (let each = element; each; each = each.parentElement) opacity *= parseFloat(styleOf(each).opacity);
    return opacity;
  };
  const isSolid = (element) => {
    if (opacityOf(element) < 0.9) return false;
    const style = styleOf(element);
    if (SOLID.test(element.tagName) || /url\(/.test(style.backgroundImage)) return true;
    return colourOf(style.backgroundColor)[3] > 0.9 || /gradient/.test(style.backgroundImage);
  };
  const drawn = new Map();
  const hasDrawing = (element) => {
    if (!drawn.has(element)) {
      const pseudo = ["::before", "::after"].map((which) => getComputedStyle(element, which));
      const covers = pseudo.some((style) => {
        const shown = !["none", "normal"].includes(style.content) && style.position === "absolute";
        return shown && (style.backgroundImage !== "none" || !isClear(style.backgroundColor));
      });
      const style = styleOf(element);
      drawn.set(element, covers || isGraphic(element) || style.backgroundImage !== "none" || style.backdropFilter !== "none" || style.filter !== "none" || style.mixBlendMode !== "normal");
    }
    return drawn.get(element);
  };
  const groundOf = (stack, element) => {
    const layers = [];
    for (const each of stack) {
      if (hasDrawing(each)) return null;
      const fill = colourOf(styleOf(each).backgroundColor);
      if (fill[3] > 0) layers.push([...fill.slice(0, 3), fill[3] * (each.contains(element) ? 1 : opacityOf(each))]);
      if (fill[3] > 0.99) break;
    }
    return layers.reduceRight((back, front) => back.map((value, i) => front[i] * front[3] + value * (1 - front[3])), [255, 255, 255]);
  };
  const inkOf = (element, ground) => {
    const style = styleOf(element);
    if (!ground || style.backgroundClip === "text") return null;
    const [red, green, blue, alpha] = colourOf(style.webkitTextFillColor || style.color);
    const share = alpha * opacityOf(element);
    return [red, green, blue].map((value, i) => Math.round(value * share + ground[i] * (1 - share)));
  };
  const belongs = (each, element) => each === element || each.contains(element) || element.contains(each) || [...(element.labels ?? [])].some((label) => label.contains(each)) || each.control === element;

  const asked = [];
  const ask = (element, points, work) => {
    const where = place(element);
    const mine = { element, work, answers: [], wanted: points.length };
    for (const [x, y] of points) asked.push({ mine, x, y, at: where === "flow" ? y : 0, where });
  };
  const last = Math.max(0, root.scrollHeight - window_.height);
  const step = window_.height / 2;
  const stopFor = (y) => Math.min(last, Math.max(0, Math.round((y - step) / step) * step));
  const across = (rect, shares) => shares.map((share) => [rect.left + Math.max(1, Math.min(rect.width - 1, rect.width * share)), rect.top + rect.height / 2]);
  const isReachable = (rect, cut, element) => {
    if (!cut || Math.max(...cut.slice(0, 6)) >= 1 || rect.right <= 0 || rect.left >= window_.width) return false;
    for (let clip = clipOf(element); clip; clip = clip.outer) {
      const { left, right, top, bottom } = clip.rect; // scrolled out of sight
      if (rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 1 || rect.bottom > bottom + 1) return false;
    }
    return true;
  };

  const wasHit = (answers, wanted) => {
    const over = answers.filter((each) => each.over);
    if (over.length < Math.max(1, wanted / 2)) return null;
    const counts = new Map();
    for (const { over: by } of over) counts.set(by, (counts.get(by) ?? 0) + 1);
    const [by] = [...counts].sort((one, other) => other[1] - one[1])[0];
    const solid = over.some((each) => each.over === by && each.solid === by);
    return { by: numberOf(by), share: round(over.length / wanted), solid };
  };
  for (const text of texts) {
    const seen = text.rects.filter((rect, i) => isReachable(rect, text.row.cuts[i], text.element));
    const looked = seen.length > 2 * ENDS ? [...seen.slice(0, ENDS), ...seen.slice(-ENDS)] : seen;
    for (const line of looked) {
      ask(text.element, across(line, [0.05, 0.5, 0.95]), (answers, wanted) => {
        const cover = wasHit(answers.map((each) => ({ ...each, over: each.solid })), wanted);
        if (cover && cover.share > (text.row.cover?.share ?? 0)) text.row.cover = cover;
        const grounds = answers.filter((each) => !each.solid).map((each) => each.ground);
        if (text.row.ink || !grounds.length || grounds.some((ground) => !ground)) return;
        text.row.ground = grounds[0].map(Math.round);
        text.row.ink = inkOf(text.element, grounds[0]);
      });
    }
  }
  for (const { element, row } of elements) {
    if (!row.interactive || !isReachable(element.getBoundingClientRect(), row.cut, holderOf(element))) continue;
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x, y, w, h] = [rect.left, rect.top, rect.width, rect.height];
    const points = [[0.5, 0.5], [0.15, 0.5], [0.85, 0.5], [0.5, 0.2], [0.5, 0.8]].map(([dx, dy]) => [x + w * dx, y + h * dy]);
    ask(element, points, (answers, wanted) => {
      row.cover = wasHit(answers.map((each) => ({ ...each, over: each.solid ?? (deaf.has(each.over) ? null : each.over) })), wanted);
    });
  }
  const stops = new Map();
  for (const point of asked) {
    const stop = stopFor(point.at);
    if (point.where !== "flow" && (point.y < 0 || point.y >= window_.height)) continue;
    if (!stops.has(stop)) stops.set(stop, []);
    stops.get(stop).push(point);
  }
  for (const stop of [...stops.keys()].sort((one, other) => one - other)) {
    goTo(stop);
    for (const { mine, x, y, where } of stops.get(stop)) {
      const stack = document.elementsFromPoint(x, where === "flow" ? y - scrollY : y);
      const found = stack.findIndex((each) => each === mine.element || each.contains(mine.element));
      if (found < 0) continue;
      const foreign = (each) => !belongs(each, mine.element) && !isRoot(each) && each.namespaceURI !== "http://www.w3.org/2000/svg";
      const above = stack.slice(0, found).filter(foreign);
      mine.answers.push({ over: above[0] ?? null, solid: above.find(isSolid) ?? null, ground: groundOf(stack.slice(found), mine.element) });
    }
  }
  for (const mine of new Set(asked.map((point) => point.mine))) {
    if (mine.answers.length === mine.wanted) mine.work(mine.answers, mine.wanted);
  }
  document.adoptedStyleSheets = worn;
  goTo(0);

  return {
    width: window_.width,
    height: window_.height,
    page: [hides ? window_.width : root.scrollWidth, root.scrollHeight],
    styles: table,
    elements: elements.map(({ row }) => row),
    texts: texts.map(({ row }) => row),
  };
}
