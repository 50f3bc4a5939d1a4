// Returns the document as text that needs no script: what it loads (addresses `loaded`) is addressed from `folder`.
(folder, loaded) => {
  const known = new Set(loaded);
  const shorter = (address) => {
    let full;
    try {
      full = new URL(address.trim(), document.baseURI);
    } catch {
      return address;
    }
    const hash = full.hash;
    full.hash = "";
    return known.has(full.href) ? full.href.slice(folder.length) + hash : address;
  };
  const styled = (text) =>
    text.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (_, quote, address) => `url(${quote}${shorter(address)}${quote})`);
  const rewrite = (element, name, change) => {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, change(value));
  };

  for (const element of document.querySelectorAll("*")) {
    for (const name of ["href", "src", "poster", "data", "xlink:href"]) {
      if (element.localName !== "a") rewrite(element, name, shorter);
    }
    rewrite(element, "srcset", (set) => set.replace(/(^|,\s*)([^\s,]+)/g, (_, before, one) => before + shorter(one)));
    rewrite(element, "style", styled);
    if (element.localName === "style") element.textContent = styled(element.textContent);
    for (const { name } of [...element.attributes]) if (name.startsWith("on")) element.removeAttribute(name);
  }
  for (const frame of document.querySelectorAll("iframe")) frame.removeAttribute("src");
  for (const gone of document.querySelectorAll("script, noscript, base, meta[http-equiv='refresh' i]")) gone.remove();
  const type = document.doctype ? new XMLSerializer().serializeToString(document.doctype) + "\n" : "";
  return type + document.documentElement.outerHTML + "\n";
}
