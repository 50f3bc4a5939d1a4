// Runs axe, whose source stands in front of this, and returns [rule, impact, help, selector, count] lists.
async () => {
  const result = await axe.run(document, { resultTypes: ["violations"], preload: false, xpath: false, ancestry: false });
  return result.violations.map(({ id, impact, help, nodes }) => [id, impact, help, nodes[0].target.flat().join(" "), nodes.length]);
}
