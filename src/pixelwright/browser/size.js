// Returns the width and height of all that the page holds, in CSS px.
() => {
  const parts = [document.documentElement, document.body].filter(Boolean);
  const sizes = (part, side) => ["scroll", "offset", "client"].map((kind) => part[kind + side]);
  const most = (side) => Math.max(...parts.flatMap((part) => sizes(part, side)));
  return [most("Width"), most("Height")];
}
