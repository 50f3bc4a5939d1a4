// Looks for what goes wrong in this window: content wider than it, text that is cut off, text over other things,
// targets too small to hit. `base` names the pairs that lie over each other in the design's own window.
// Texts and boxes are told apart by their place in the document, which no window changes.
(base) => {
  const ACTION_PX = 44;
  const PHONE_PX = 640; // narrower ones
  const KEPT = 6; // of each kind, the worst

  const page = document.documentElement.clientWidth;
  const cutOff = (rect, element) => {
    const cut = cutsOf(rect, element);
    const spare = rect.height * COMMON;
    return cut ? Math.max(0, cut.left, cut.right, cut.top - spare, cut.bottom - spare, cut.window) : 0;
  };

  const parts = [];
  const targets = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), at = 0; node; node = walker.nextNode(), at++) {
    const isText = node.nodeType === Node.TEXT_NODE;
    const element = isText ? node.parentElement : node;
    if (isText && !node.data.trim()) continue;
    if (UNSEEN.test(element.tagName) || !isShown(element)) continue;
    if (isText) {
      const rects = linesOf(node);
      if (rects.length) parts.push({ at, kind: "text", element, block: blockOf(element), rects, words: node.data.trim() });
      continue;
    }
    const rect = element.getBoundingClientRect();
    if (rect.width < 1 || rect.height < 1) continue;
    if (element.matches("input,select,textarea")) parts.push({ at, kind: "control", element, block: element, rects: [rect], words: "" });
    if (element.matches("img,svg,video")) parts.push({ at, kind: "picture", element, block: element, rects: [rect], words: "" });
    if (element.matches(TARGETS)) targets.push({ element });
  }

  const found = [];
  const report = (kind, element, px, words = "") => found.push({ kind, element, px, words });

  const overflow = document.documentElement.scrollWidth - page;
  if (overflow > 0.5) {
    const wide = [...document.body.querySelectorAll("*")].filter((each) => {
      return each.getBoundingClientRect().right > page + 0.5 && isShown(each) && !clipOf(each.parentElement)?.reachable.x;
    });
    const deepest = wide.filter((each) => ![...each.children].some((child) => wide.includes(child)));
    for (const each of deepest.length ? deepest : [document.body]) {
      report("overflow", each, Math.max(overflow, each.getBoundingClientRect().right - page), each.textContent.trim());
    }
  }

  const known = new Set(base);
  const pairs = [];
  const clash = (key, one, px, words) => {
    pairs.push(key);
    if (!known.has(key)) report("overlap", one.element, px, words);
  };
  for (const part of parts) {
    if (part.kind !== "text") continue;
    const cut = Math.max(...part.rects.map((rect) => cutOff(rect, part.element)));
    if (cut > SLACK_PX) report("clipped", part.element, cut, part.words);
    let frame = part.element;
    while (frame !== document.body && frame.parentElement && (isInline(frame) || !isPainted(frame))) {
      if (clipOf(frame) !== clipOf(frame.parentElement)) break;
      frame = frame.parentElement;
    }
    if (frame === document.body || !isPainted(frame)) continue;
    const box = frame.getBoundingClientRect();
    const out = Math.max(
      ...part.rects.map((rect) => Math.max(box.left - rect.left, rect.right - box.right)),
      ...part.rects.map((rect) => Math.max(box.top - rect.top, rect.bottom - box.bottom) - COMMON * rect.height),
    );
    if (out > SLACK_PX) clash(`${part.at} out`, part, out, part.words);
  }
  const lines = parts.flatMap((part) => part.rects.map((rect) => ({ part, rect })));
  lines.sort((one, other) => one.rect.top - other.rect.top);
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].rect.top < lines[i].rect.bottom; j++) {
      const [one, other] = [lines[i], lines[j]];
      if (one.part.block === other.part.block || (one.part.kind === "picture" && other.part.kind === "picture")) continue;
      const x = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const y = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      const spare = COMMON * Math.min(one.rect.height, other.rect.height);
      if (x <= SLACK_PX || y <= spare) continue;
      if (clipOf(one.part.element) !== clipOf(other.part.element)) continue; // one of them scrolls by itself
      const [first, second] = one.part.at < other.part.at ? [one.part, other.part] : [other.part, one.part];
      const text = second.kind === "text" ? second : first;
      clash(`${first.at} ${second.at}`, text, Math.min(x, y), first.words && second.words ? `${first.words} / ${second.words}` : text.words);
    }
  }

  // Small targets with room around them are exempt, and links within a sentence.
  const hit = (rect, from, radius) => {
    const dx = Math.max(rect.left - from.x, 0, from.x - rect.right);
    const dy = Math.max(rect.top - from.y, 0, from.y - rect.bottom);
    return Math.hypot(dx, dy) < radius;
  };
  for (const target of targets) {
    target.rect = targetRect(target.element);
    target.size = Math.min(target.rect.width, target.rect.height);
    target.centre = { x: target.rect.left + target.rect.width / 2, y: target.rect.top + target.rect.height / 2 };
  }
  for (const target of targets) {
    if (isInSentence(target.element)) continue;
    const words = (target.element.textContent || target.element.value || target.element.ariaLabel || "").trim();
    const others = targets.filter((each) => each !== target && !each.element.contains(target.element) && !target.element.contains(each.element));
    const crowded = others.some((each) => {
      const near = each.size < TARGET_PX - 0.5;
      const apart = Math.hypot(each.centre.x - target.centre.x, each.centre.y - target.centre.y);
      return hit(each.rect, target.centre, TARGET_PX / 2 - 0.5) || (near && apart < TARGET_PX - 0.5);
    });
    if (target.size < TARGET_PX - 0.5 && crowded) report("target", target.element, TARGET_PX - target.size, words);
    const isAction =
      target.element.matches("[type=submit],[aria-controls]") ||
      (target.element.matches("a,button") && isPainted(target.element) && /\p{L}{2}/u.test(words) && !target.element.closest("td,th"));
    const short = ACTION_PX - target.rect.height;
    if (page < PHONE_PX && isAction && short > 0.5) report("action", target.element, short, words);
  }

  const kinds = new Map();
  for (const each of found.sort((one, other) => other.px - one.px)) {
    if (!kinds.has(each.kind)) kinds.set(each.kind, []);
    kinds.get(each.kind).push(each);
  }
  const worst = [...kinds.values()].flatMap((each) => each.slice(0, KEPT));
  const short = (words) => words.replace(/\s+/g, " ").slice(0, 60);
  return {
    pairs,
    counts: Object.fromEntries([...kinds].map(([kind, each]) => [kind, each.length])),
    faults: worst.map(({ kind, element, px, words }) => [kind, selectorOf(element), short(words), Math.round(px * 10) / 10]),
  };
}
