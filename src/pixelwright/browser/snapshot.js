// Returns all that can be measured of the page in one walk over its flattened tree, as arrays that
// snapshot.py reads. Boxes are [x, y, width, height] in CSS px from the top left of the document.
() => {
  const WHITE = [255, 255, 255, 1];
  const elements = [];
  const texts = [];
  const classes = new Set();
  const left = scrollX;
  const top = scrollY;
  const round = (value) => Math.round(value * 100) / 100;
  const boxOf = (rect) => [round(rect.left + left), round(rect.top + top), round(rect.width), round(rect.height)];

  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  const parseColour = (text) => {
    const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
    if (numbers) return [+numbers[1], +numbers[2], +numbers[3], numbers[4] === undefined ? 1 : +numbers[4]];
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = text;
    paint.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const colour = (text) => {
    if (!colours.has(text)) colours.set(text, parseColour(text));
    return colours.get(text);
  };
  const over = (front, back, opacity) => {
    const share = front[3] * opacity;
    return [0, 1, 2].map((i) => Math.round(front[i] * share + back[i] * (1 - share))).concat(1);
  };

  // The first family of the list that is installed or loaded: one that changes the width of a probe.
  const PROBE = "mmMwWli10 @#";
  const families = new Map();
  const width = (family) => {
    paint.font = `72px ${family}`;
    return paint.measureText(PROBE).width;
  };
  const generics = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji"];
  const isGeneric = (name) => generics.includes(name) || name.startsWith("ui-") || name.startsWith("-");
  const bare = [width("monospace"), width("serif")];
  const exists = (name) => width(`${name}, monospace`) !== bare[0] || width(`${name}, serif`) !== bare[1];
  const splitFamilies = (list) => list.match(/"[^"]*"|'[^']*'|[^,]+/g).map((name) => name.trim());
  const family = (list) => {
    if (!families.has(list)) {
      const used = splitFamilies(list).find((name) => isGeneric(name) || exists(name)) ?? "serif";
      families.set(list, used.replace(/^["']|["']$/g, ""));
    }
    return families.get(list);
  };

  const ALL = [-Infinity, -Infinity, Infinity, Infinity];
  const intersect = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const isEmpty = (edges) => edges[2] - edges[0] < 0.5 || edges[3] - edges[1] < 0.5;
  const edgesOf = (box) => [box[0], box[1], box[0] + box[2], box[1] + box[3]];
  const clipOf = (style, box) => {
    const edges = edgesOf(box);
    const clip = [...ALL];
    if (style.overflowX !== "visible") [clip[0], clip[2]] = [edges[0], edges[2]];
    if (style.overflowY !== "visible") [clip[1], clip[3]] = [edges[1], edges[3]];
    const cut = /^rect\(([^)]*)\)$/.exec(style.clip);
    if (cut && style.position !== "static" && style.position !== "relative") {
      const [t, r, b, l] = cut[1].split(/[ ,]+/).map((side) => (side === "auto" ? null : parseFloat(side)));
      const rect = [edges[0] + (l ?? 0), edges[1] + (t ?? 0), r === null ? edges[2] : edges[0] + r, b === null ? edges[3] : edges[1] + b];
      return intersect(clip, rect);
    }
    const inset = /^inset\(([\d.]+)(%|px)/.exec(style.clipPath);
    if (inset) {
      const [dx, dy] = inset[2] === "%" ? [(box[2] * inset[1]) / 100, (box[3] * inset[1]) / 100] : [+inset[1], +inset[1]];
      return intersect(clip, [edges[0] + dx, edges[1] + dy, edges[2] - dx, edges[3] - dy]);
    }
    return clip;
  };
  const PAGE = [0, 0, Infinity, Infinity];
  const seen = (box, clip) => !isEmpty(intersect(intersect(edgesOf(box), clip), PAGE));

  const attributesOf = (element) => {
    const found = {};
    for (const { name, value } of element.attributes) {
      if (name !== "style" && !name.startsWith("on")) found[name] = value.slice(0, 300);
    }
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
      if (element.value) found.value = element.value.slice(0, 300);
      if (element.checked) found.checked = "";
    }
    return found;
  };

  const pseudoText = (element) => {
    const parts = [];
    for (const which of ["::before", "::after"]) {
      const content = getComputedStyle(element, which).content;
      if (content === "none" || content === "normal") continue;
      for (const [, quoted] of content.matchAll(/"((?:[^"\\]|\\.)*)"/g)) parts.push(quoted.replace(/\\(.)/g, "$1"));
    }
    return parts.join(" ").trim();
  };

  // Client rects are one a text fragment: those that share a line are one.
  const mergeLines = (rects) => {
    const lines = [];
    for (const rect of rects) {
      if (rect.width === 0 || rect.height === 0) continue;
      const last = lines[lines.length - 1];
      const common = last ? Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top) : 0;
      if (last && common > Math.min(last.bottom - last.top, rect.height) / 2) {
        last.left = Math.min(last.left, rect.left);
        last.right = Math.max(last.right, rect.right);
        last.top = Math.min(last.top, rect.top);
        last.bottom = Math.max(last.bottom, rect.bottom);
      } else {
        lines.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
      }
    }
    return lines.map((l) => boxOf({ left: l.left, top: l.top, width: l.right - l.left, height: l.bottom - l.top }));
  };

  const range = document.createRange();
  const isDrawn = (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].some((rect) => rect.width > 0);
  };
  const transformed = (text, transform) => {
    if (transform === "uppercase") return text.toUpperCase();
    if (transform === "lowercase") return text.toLowerCase();
    if (transform !== "capitalize") return text;
    return text.replace(/(^|[\s\-(\[/"'])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
  };
  const rendered = (nodes, style) => {
    let text = nodes.map((node) => node.data).join("");
    if (!style.whiteSpaceCollapse?.startsWith("preserve") || style.whiteSpaceCollapse === "preserve-breaks") {
      const first = nodes[0];
      const last = nodes[nodes.length - 1];
      const leading = /^[ \t\r\n\f]/.test(text) && isDrawn(first, 0, /^[ \t\r\n\f]*/.exec(first.data)[0].length);
      const trailing = /[ \t\r\n\f]$/.test(text) && isDrawn(last, last.data.replace(/[ \t\r\n\f]+$/, "").length, last.length);
      const inner = text.replace(/[ \t\r\n\f]+/g, " ").trim();
      text = (leading ? " " : "") + inner + (trailing ? " " : "");
    }
    return transformed(text.replace(/\u00ad|\u200b/g, ""), style.textTransform);
  };

  // Text of which a clip leaves a speck, as with labels for screen readers only, is not seen.
  const isLegible = (lines, clip) => {
    const area = (edges) => Math.max(0, edges[2] - edges[0]) * Math.max(0, edges[3] - edges[1]);
    const total = lines.reduce((sum, line) => sum + line[2] * line[3], 0);
    const left = lines.reduce((sum, line) => sum + area(intersect(intersect(edgesOf(line), clip), PAGE)), 0);
    return left > 0.2 * total;
  };

  const addText = (text, state, style, lines, visible) => {
    const fill = colour(style.webkitTextFillColor || style.color);
    const drawn = visible && fill[3] * state.opacity > 0.02;
    texts.push([
      text,
      state.index,
      lines,
      family(style.fontFamily),
      parseFloat(style.fontSize),
      parseInt(style.fontWeight, 10),
      style.fontStyle !== "normal",
      over(fill, state.backdrop, state.opacity).slice(0, 3),
      state.underline,
      drawn && isLegible(lines, state.clip),
    ]);
  };

  // Scripts put a text together of several nodes, with comments between: nobody sees where one ends.
  const follows = (before, node) => {
    let next = before.nextSibling;
    while (next?.nodeType === Node.COMMENT_NODE) next = next.nextSibling;
    return next === node;
  };
  const addRun = (nodes, state, style) => {
    if (!nodes.some((node) => /[^ \t\r\n\f]/.test(node.data))) return;
    const last = nodes[nodes.length - 1];
    range.setStart(nodes[0], 0);
    range.setEnd(last, last.length);
    const lines = mergeLines(range.getClientRects());
    if (lines.length) addText(rendered(nodes, style), state, style, lines, style.visibility === "visible");
  };

  // What a control shows lies in a tree that scripts cannot measure: its line is found from its style.
  const NO_TEXT = ["checkbox", "radio", "range", "color", "hidden", "image", "file"];
  const LABELS = { submit: "Submit", reset: "Reset" };
  const shownIn = (control) => {
    if (control instanceof HTMLSelectElement) {
      return [[...control.selectedOptions].map((option) => option.label).join(" "), false];
    }
    const value = control.type === "password" ? "\u2022".repeat(control.value.length) : control.value;
    if (value || control.placeholder === undefined) return [value || (LABELS[control.type] ?? ""), false];
    return control.placeholder ? [control.placeholder, true] : [LABELS[control.type] ?? "", false];
  };
  const addControl = (control, state, style, box) => {
    if (NO_TEXT.includes(control.type)) return;
    const [text, isHint] = shownIn(control);
    if (!text.trim()) return;
    const hint = isHint ? getComputedStyle(control, "::placeholder") : style;
    const px = (name) => parseFloat(style[name]) || 0;
    const x = box[0] + px("borderLeftWidth") + px("paddingLeft");
    const y = box[1] + px("borderTopWidth") + px("paddingTop");
    const room = box[2] - (x - box[0]) - px("borderRightWidth") - px("paddingRight");
    const height = box[3] - (y - box[1]) - px("borderBottomWidth") - px("paddingBottom");
    const line = Math.min(height, parseFloat(style.lineHeight) || px("fontSize") * 1.2);
    paint.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const rows = control instanceof HTMLTextAreaElement ? text.split("\n") : [text];
    const first = control instanceof HTMLTextAreaElement ? y : y + (height - line) / 2;
    const lines = rows.map((row, i) => {
      const measured = Math.min(room, paint.measureText(transformed(row, style.textTransform)).width);
      const isButton = ["submit", "reset", "button"].includes(control.type);
      const align = style.textAlign === "center" || isButton ? 0.5 : ["right", "end"].includes(style.textAlign) ? 1 : 0;
      return [round(x + (room - measured) * align), round(first + i * line), round(measured), round(line)];
    });
    addText(transformed(text, style.textTransform), state, isHint && hint.color ? hint : style, lines, style.visibility === "visible");
  };

  const childrenOf = (element) => {
    if (element instanceof HTMLDetailsElement && !element.open) return element.querySelectorAll(":scope > summary:first-of-type");
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    return assigned.length ? assigned : element.childNodes;
  };
  // Elements as they are, texts as lists of the nodes that they are made of.
  const inRuns = (children) => {
    const parts = [];
    for (const child of children) {
      const before = parts[parts.length - 1];
      if (child.nodeType === Node.ELEMENT_NODE) parts.push(child);
      else if (child.nodeType !== Node.TEXT_NODE) continue;
      else if (Array.isArray(before) && follows(before[before.length - 1], child)) before.push(child);
      else parts.push([child]);
    }
    return parts;
  };
  const isControl = (element) =>
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
  const KEEPS_LINE = ["inline-block", "inline-flex", "inline-grid", "inline-table"];

  const visit = (element, parent) => {
    for (const name of element.classList) classes.add(name);
    const style = getComputedStyle(element);
    if (style.display === "none") {
      for (const hidden of element.querySelectorAll("[class]")) for (const name of hidden.classList) classes.add(name);
      return;
    }
    const box = boxOf(element.getBoundingClientRect());
    const opacity = parent.opacity * parseFloat(style.opacity);
    const back = colour(style.backgroundColor);
    const backdrop = back[3] ? over(back, parent.backdrop, opacity) : parent.backdrop;
    const outOfFlow = style.position === "absolute" || style.position === "fixed";
    const outer = style.position === "fixed" ? ALL : style.position === "absolute" ? parent.anchorClip : parent.clip;
    const own = clipOf(style, box);
    // What the root hides is not hidden: its overflow belongs to the window.
    const clip = parent.index < 1 && (element === document.documentElement || element === document.body) ? outer : intersect(outer, own);
    const isAnchor = style.position !== "static" || style.transform !== "none";
    const breaksLine = outOfFlow || style.float !== "none" || KEEPS_LINE.includes(style.display);
    const state = {
      index: elements.length,
      opacity,
      backdrop,
      clip,
      anchorClip: isAnchor ? clip : parent.anchorClip,
      underline: (parent.underline && !breaksLine) || style.textDecorationLine.includes("underline"),
    };
    const shown = style.visibility === "visible" && opacity > 0.02 && seen(box, clip);
    elements.push([
      element.localName,
      parent.index,
      box,
      attributesOf(element),
      shown,
      style.position,
      back[3] ? backdrop.slice(0, 3) : null,
      /url\(|image-set\(/.test(style.backgroundImage),
      pseudoText(element),
    ]);
    if (isControl(element)) {
      addControl(element, state, style, box);
      return;
    }
    if (style.contentVisibility === "hidden") return;
    for (const part of inRuns(childrenOf(element))) {
      if (Array.isArray(part)) addRun(part, state, style);
      else visit(part, state);
    }
  };

  const root = document.documentElement;
  visit(root, { index: -1, opacity: 1, backdrop: WHITE, clip: ALL, anchorClip: ALL, underline: false });
  return {
    elements,
    texts,
    classes: [...classes],
    title: document.title,
    language: root.lang,
    overflow: Math.max(0, root.scrollWidth - root.clientWidth),
  };
}
