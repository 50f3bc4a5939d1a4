// What scripts share that look at a page's layout: what is shown, what cuts it off, what it flows in, what it is
// called. It stands in front of each of them; what it remembers lasts for one call, so for one window.
const SLACK_PX = 1.5; // anti-aliasing and rounding of subpixel layout
const COMMON = 0.3; // line boxes are taller than the ink in them: this share of two may be common
const TARGET_PX = 24; // WCAG 2.2, 2.5.8
const TARGETS = "a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=tab]";
const UNSEEN = /^(SCRIPT|STYLE|OPTION|OPTGROUP|TEMPLATE|NOSCRIPT|HEAD|TITLE)$/;

const styles = new Map();
const styleOf = (element) => {
  if (!styles.has(element)) styles.set(element, getComputedStyle(element));
  return styles.get(element);
};
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const isInline = (element) => ["inline", "contents"].includes(styleOf(element).display);
const blockOf = (element) => {
  while (element.parentElement && isInline(element)) element = element.parentElement;
  return element;
};
const isClear = (colour) => /^(transparent|rgba\(.*, 0\))$/.test(colour);
const isPainted = (element) => {
  const style = styleOf(element);
  const bordered = ["Top", "Right", "Bottom", "Left"].every((side) => parseFloat(style[`border${side}Width`]) > 0);
  return bordered || style.backgroundImage !== "none" || !isClear(style.backgroundColor);
};

// Ancestors that cut off what sticks out of them; where they scroll, it can be reached.
const isRoot = (element) => element === document.documentElement || element === document.body;
const holderOf = (element) => {
  const { position } = styleOf(element);
  if (position === "fixed") return null;
  return position === "absolute" && !isRoot(element) ? element.offsetParent : element.parentElement;
};
const clips = new Map();
const clipOf = (element) => {
  if (!element) return null;
  if (!clips.has(element)) {
    const style = styleOf(element);
    const outer = clipOf(holderOf(element));
    const reachable = { x: /auto|scroll/.test(style.overflowX), y: /auto|scroll/.test(style.overflowY) };
    const cuts = { x: /hidden|clip/.test(style.overflowX), y: /hidden|clip/.test(style.overflowY) };
    const plain = isInline(element) || (!reachable.x && !reachable.y && !cuts.x && !cuts.y);
    const rect = element.getBoundingClientRect();
    clips.set(element, plain || isRoot(element) ? outer : { element, rect, reachable, cuts, outer });
  }
  return clips.get(element);
};
// How far what lies in `element` is cut off at each side, and by what; null where a speck is left for screen readers.
const cutsOf = (rect, element) => {
  const cut = { left: 0, right: 0, top: 0, bottom: 0, window: 0, by: null };
  const grow = (side, px, clip) => {
    if (px > cut[side]) [cut[side], cut.by] = [px, clip.element];
  };
  let free = { x: false, y: false };
  for (let clip = clipOf(element); clip; clip = clip.outer) {
    free = { x: free.x || clip.reachable.x, y: free.y || clip.reachable.y };
    if (clip.rect.width <= 2 && clip.rect.height <= 2) return null;
    if (clip.cuts.x && !free.x) {
      grow("left", clip.rect.left - rect.left, clip);
      grow("right", rect.right - clip.rect.right, clip);
    }
    if (clip.cuts.y && !free.y) {
      grow("top", clip.rect.top - rect.top, clip);
      grow("bottom", rect.bottom - clip.rect.bottom, clip);
    }
  }
  if (!free.x) cut.window = Math.max(0, -rect.left - scrollX);
  return cut;
};

const range = document.createRange();
const linesOf = (node) => {
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
};
// Links within a sentence may be as low as its lines.
const isInSentence = (element) => {
  if (!isInline(element)) return false;
  const own = (each) => each.textContent.replace(/\s+/g, "").length;
  const block = blockOf(element);
  const linked = [...block.querySelectorAll("a,button")].filter((each) => !each.parentElement.closest("a,button"));
  return own(block) > linked.reduce((sum, each) => sum + own(each), 0);
};
// What a click may hit: the label of a box to tick belongs to it.
const targetRect = (element) => {
  const rect = element.getBoundingClientRect();
  const label = element.labels?.[0];
  if (!label || !isShown(label) || !element.matches("[type=checkbox],[type=radio]")) return rect;
  const other = label.getBoundingClientRect();
  const [x, y] = [Math.min(rect.left, other.left), Math.min(rect.top, other.top)];
  const [right, bottom] = [Math.max(rect.right, other.right), Math.max(rect.bottom, other.bottom)];
  return DOMRect.fromRect({ x, y, width: right - x, height: bottom - y });
};

const named = (element) => element.tagName.toLowerCase() + (element.id ? `#${CSS.escape(element.id)}` : [...element.classList].slice(0, 2).map((name) => `.${CSS.escape(name)}`).join(""));
const selectorOf = (element) => {
  let selector = named(element);
  for (let parent = element.parentElement; parent && parent !== document.documentElement; parent = parent.parentElement) {
    if (document.querySelectorAll(selector).length === 1) return selector;
    const place = [...parent.children].indexOf(element) + 1;
    selector = `${named(parent)} > ${parent.children.length > 1 ? selector.replace(/^[^ ]+/, (first) => `${first}:nth-child(${place})`) : selector}`;
    element = parent;
  }
  return selector;
};
