// Returns the elements that show something, with what a fault may need to know of them.
(names) => {
  const SKIPPED = "script, style, link, meta, br, hr, option, source, template, svg *, wbr, head, head *, iframe, noscript";
  const path = (element) => {
    const parts = [];
    for (let one = element; one && one !== document.documentElement; one = one.parentElement) {
      if (one.id && /^[A-Za-z][\w-]*$/.test(one.id) && document.querySelectorAll(`#${one.id}`).length === 1) {
        parts.unshift(`#${one.id}`);
        break;
      }
      const place = [...one.parentElement.children].indexOf(one) + 1;
      parts.unshift(one === document.body ? "body" : `${one.localName}:nth-child(${place})`);
    }
    return parts.join(" > ");
  };
  const boxOf = (element) => {
    const box = element.getBoundingClientRect();
    return [box.left + scrollX, box.top + scrollY, box.width, box.height];
  };
  const shows = (element) => {
    const box = element.getBoundingClientRect();
    return (
      !element.matches(SKIPPED) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      box.width >= 4 && box.height >= 4 && box.right > 0 && box.bottom > 0 && box.left < innerWidth
    );
  };
  const range = document.createRange();
  const textOf = (element) => {
    const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const rows = new Set();
    let left = Infinity, right = -Infinity;
    for (const node of nodes) {
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        rows.add(Math.round(rect.top));
        left = Math.min(left, rect.left);
        right = Math.max(right, rect.right);
      }
    }
    const tops = [...rows];
    const pitch = rows.size > 1 ? (Math.max(...tops) - Math.min(...tops)) / (rows.size - 1) : 0;
    return { pitch, text: nodes.map((node) => node.data.trim()).join(" "), lines: rows.size, textWidth: Math.max(0, right - left) };
  };

  const elements = [...document.body.querySelectorAll("*")].filter(shows);
  const places = new Map(elements.map((element, place) => [element, place]));
  return elements.map((element) => {
    const style = getComputedStyle(element);
    const next = element.nextElementSibling;
    return {
      selector: path(element),
      tag: element.localName,
      box: boxOf(element),
      ...textOf(element),
      children: [...element.children].filter((child) => places.has(child)).map((child) => places.get(child)),
      parent: places.get(element.parentElement) ?? -1,
      next: places.get(next) ?? -1,
      previous: places.get(element.previousElementSibling) ?? -1,
      holds: element.textContent.trim().slice(0, 200),
      source: element.localName === "img" ? element.getAttribute("src") ?? "" : "",
      loaded: element.localName === "img" && element.naturalWidth > 0,
      style: Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])),
    };
  });
}
