// Builds the named projects below a folder, each with its own configuration; prints one JSON line for each.
import { join } from "node:path";
import { build, createLogger } from "vite";

const [root, out, ...names] = process.argv.slice(2);
for (const name of names) {
	const folder = join(root, name);
	const warnings = [];
	const customLogger = createLogger("silent");
	customLogger.warn = customLogger.warnOnce = customLogger.error = (message) => warnings.push(message);
	process.chdir(folder);
	try {
		await build({ root: folder, customLogger, build: { outDir: join(out, name), emptyOutDir: true } });
	} catch (error) {
		warnings.push(String(error.message));
	}
	console.log(JSON.stringify({ name, warnings: warnings.map((each) => each.split("\n")[0]) }));
}
