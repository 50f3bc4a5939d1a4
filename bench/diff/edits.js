// Returns the text of the document after one edit, and the selectors of the elements that are then concerned.
(selector, edit, argument) => {
  const root = document.documentElement.cloneNode(true);
  const element = root.querySelector(selector);
  const body = root.querySelector("body");
  const path = (one) => {
    const parts = [];
    for (; one !== root; one = one.parentElement) {
      parts.unshift(one === body ? "body" : `${one.localName}:nth-child(${[...one.parentElement.children].indexOf(one) + 1})`);
    }
    return parts.join(" > ");
  };
  const bare = (copy) => {
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
    return copy;
  };
  const EDITS = {
    replaceWord() {
      const [word, other] = argument.split(" ");
      const node = [...element.childNodes].find((one) => one.nodeType === Node.TEXT_NODE && one.data.split(/\s+/).includes(word));
      node.data = node.data.replace(word, other);
      return [element];
    },
    remove() {
      element.remove();
      return [];
    },
    double() {
      const copy = bare(element.cloneNode(true));
      element.after(copy);
      return [element, copy];
    },
    swap() {
      const next = element.nextElementSibling;
      element.before(next);
      return [element, next];
    },
    showOther() {
      for (const name of ["srcset", "sizes"]) element.removeAttribute(name);
      element.setAttribute("src", argument);
      return [element];
    },
    showNone() {
      for (const name of ["srcset", "sizes"]) element.removeAttribute(name);
      element.setAttribute("src", argument);
      return [element];
    },
    addBanner() {
      const banner = document.createElement("div");
      banner.setAttribute("style", `background: #20639b; color: #ffffff; font: 16px/${argument}px sans-serif; text-align: center`);
      banner.textContent = "We have moved: find all news on our other page";
      body.prepend(banner);
      return [banner];
    },
    setStyle() {
      element.setAttribute("style", argument);
      return [element];
    },
  };
  const concerned = EDITS[edit]().map(path);
  const type = document.doctype ? new XMLSerializer().serializeToString(document.doctype) + "\n" : "";
  return [type + root.outerHTML + "\n", concerned];
}
