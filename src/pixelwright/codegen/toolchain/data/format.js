// Formats the files of a bundle; of one that cannot be read it says where and why.
async (files, options) => {
	const plugins = Object.values(globalThis.prettier.plugins);
	const formatted = {};
	// What prettier makes of components is now and then not what it makes of that.
	const settled = async (text, settings) => {
		const once = await globalThis.prettier.format(text, settings);
		return /\.(svelte|vue)$/.test(settings.filepath) ? globalThis.prettier.format(once, settings) : once;
	};
	for (const [filepath, text] of Object.entries(files)) {
		try {
			formatted[filepath] = await settled(text, { ...options, filepath, plugins });
		} catch (error) {
			const line = error.loc?.start?.line ?? error.start?.line ?? 0;
			return { failure: { file: filepath, line, message: String(error.message).split("\n")[0] } };
		}
	}
	return { formatted };
};
