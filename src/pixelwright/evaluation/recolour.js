// Paints every text of the page in the colour of its nearest tagged element; returns [text, colour index].
// A style sheet paints, not the elements' own styles: scripts that watch the document would undo those.
(tags, colours) => {
  const listed = new Set(tags.split(" "));
  const paths = new Map([[document.documentElement, "html"]]);
  const tagged = new Map();
  const all = document.querySelectorAll("*");
  for (const element of all) {
    if (element.parentElement) {
      const place = [...element.parentElement.children].indexOf(element) + 1;
      const name = CSS.escape(element.localName);
      paths.set(element, `${paths.get(element.parentElement)}>${name}:nth-child(${place})`);
    }
    if (listed.has(element.localName) && tagged.size < colours.length) tagged.set(element, tagged.size);
  }
  const nearest = (node) => {
    for (let element = node; element; element = element.parentElement) {
      if (tagged.has(element)) return tagged.get(element);
      if (element.style?.color) return -1;
    }
    return -1;
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || parent?.closest("script, style, noscript, template")) continue;
    const index = nearest(parent);
    if (index >= 0) texts.push([text, index]);
  }
  const strong = ":not(#_#_#_#_)";
  const rules = [
    `*${strong} { background-color: rgba(255, 255, 255, 0) !important; transition: none !important }`,
  ];
  for (const [element, index] of tagged) {
    rules.push(`${paths.get(element)}${strong} { color: ${colours[index]} !important; opacity: 1 !important }`);
  }
  for (const element of all) {
    for (const name of ["color", "background-color", "opacity"]) {
      if (element.style?.getPropertyPriority(name)) element.style.removeProperty(name);
    }
  }
  const sheets = document.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.recolouring);
  globalThis.recolouring = new CSSStyleSheet();
  globalThis.recolouring.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [...sheets, globalThis.recolouring];
  return texts;
}
