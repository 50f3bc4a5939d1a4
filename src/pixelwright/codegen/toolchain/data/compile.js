// Turns modules into CommonJS and style sheets: TypeScript, TSX, Vue and Svelte. One that fails ends the work.
async (files) => {
	const plain = (file, code, ...transforms) =>
		globalThis.sucrase.transform(code, {
			transforms: [...transforms, "imports"],
			jsxRuntime: "automatic",
			production: true,
			disableESTransforms: true,
			filePath: file,
		}).code;

	const identity = (text) => {
		let hash = 0x811c9dc5;
		for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193) >>> 0;
		return hash.toString(16).padStart(8, "0");
	};

	const checked = (errors) => {
		if (errors.length) throw errors[0];
	};

	const vueScript = (descriptor, id, templateOptions) => {
		if (descriptor.script || descriptor.scriptSetup) {
			const options = { id, inlineTemplate: true, isProd: true, genDefaultAs: "component", templateOptions };
			return globalThis.vue.compileScript(descriptor, options).content;
		}
		const source = descriptor.template.content;
		const template = globalThis.vue.compileTemplate({ ...templateOptions, source, isProd: true });
		checked(template.errors);
		return `${template.code}\nconst component = { render };`;
	};

	const vue = (file, text) => {
		const { descriptor, errors } = globalThis.vue.parse(text, { filename: file });
		checked(errors);
		const id = identity(file);
		const scoped = descriptor.styles.some((style) => style.scoped);
		const scopeId = scoped ? `data-v-${id}` : undefined;
		const compilerOptions = { scopeId };
		const script = vueScript(descriptor, id, { id, scoped, filename: file, compilerOptions });
		const scope = scoped ? `component.__scopeId = "${scopeId}";\n` : "";
		const styles = descriptor.styles.map((style) => {
			const made = globalThis.vue.compileStyle({
				source: style.content,
				id: `data-v-${id}`,
				scoped: style.scoped,
				filename: file,
				isProd: true,
			});
			checked(made.errors);
			return made.code;
		});
		return { code: plain(file, `${script}\n${scope}export default component;`, "typescript"), styles };
	};

	const svelte = (file, text) => {
		const options = { filename: file, generate: "client", css: "external", runes: true };
		const made = globalThis.svelte.compile(text, options);
		return { code: plain(file, made.js.code), styles: made.css ? [made.css.code] : [] };
	};

	const languages = {
		vue,
		svelte,
		ts: (file, text) => ({ code: plain(file, text, "typescript"), styles: [] }),
		tsx: (file, text) => ({ code: plain(file, text, "typescript", "jsx"), styles: [] }),
		js: (file, text) => ({ code: plain(file, text), styles: [] }),
		jsx: (file, text) => ({ code: plain(file, text, "jsx"), styles: [] }),
	};

	const modules = {};
	for (const [file, text] of Object.entries(files)) {
		try {
			modules[file] = languages[file.split(".").at(-1)](file, text);
		} catch (error) {
			const line = error.loc?.start?.line ?? error.loc?.line ?? error.start?.line ?? 0;
			const [message] = String(error.message).split("\n");
			return { failure: { file, line, message: message.replace(/^Error transforming .*?: | \(\d+:\d+\)$/g, "") } };
		}
	}
	return { modules };
};
