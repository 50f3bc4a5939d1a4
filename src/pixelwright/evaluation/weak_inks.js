// Runs axe's rule on contrast alone: [number, text colour, colour behind it, contrast it needs] of what fails.
async (mark) => {
  const result = await axe.run(document, { runOnly: ["color-contrast"], resultTypes: ["violations"], preload: false });
  return result.violations.flatMap(({ nodes }) =>
    nodes.flatMap(({ target, any: [{ data }] }) => {
      const owner = document.querySelector(target.flat().join(" "))?.closest(`[${mark}]`);
      if (!owner || !data?.fgColor) return [];
      return [[+owner.getAttribute(mark), data.fgColor, data.bgColor, parseFloat(data.expectedContrastRatio)]];
    }),
  );
}
