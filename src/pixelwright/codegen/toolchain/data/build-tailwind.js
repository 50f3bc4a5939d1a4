// Returns the CSS that Tailwind makes for the classes, beginning from a source sheet.
async (classes, source) => {
	const sheets = globalThis.tailwind.sheets;
	const loadStylesheet = async (id, base) => {
		const name = id.replace(/^tailwindcss\/?/, "").replace(/\.css$/, "") || "index";
		if (!(name in sheets)) throw new Error(`there is no style sheet ${id}`);
		return { path: id, base, content: sheets[name] };
	};
	try {
		const compiler = await globalThis.tailwind.compile(source, { loadStylesheet });
		return { css: compiler.build(classes) };
	} catch (error) {
		return { failure: { file: "", line: 0, message: String(error.message).split("\n")[0] } };
	}
};
