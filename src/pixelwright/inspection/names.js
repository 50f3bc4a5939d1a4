// Returns a selector for each number that walk.js gave; an empty one for what has left the page.
(numbers) =>
  numbers.map((number) => {
    const node = globalThis.pixelwrightSeen.nodes[number];
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return element?.isConnected ? selectorOf(element) : "";
  })
