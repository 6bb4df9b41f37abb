import type { Language } from "../model/language.ts";
import type { Reader } from "../model/source.ts";

/** Who reads what. Loaded on first need: most skills hold Markdown and one script. Null: only the text reader looks. */
const LOADERS: Readonly<Record<Language, (() => Promise<Reader>) | null>> = {
  javascript: async () => (await import("./javascript/read-javascript.ts")).readJavaScript,
  typescript: async () => (await import("./javascript/read-javascript.ts")).readJavaScript,
  python: async () => (await import("./python/read-python.ts")).loadPythonReader(),
  shell: async () => (await import("./shell/read-shell.ts")).loadShellReader(),
  powershell: async () => (await import("./powershell/read-powershell.ts")).loadPowerShellReader(),
  batch: async () => (await import("./script/read-script.ts")).readScript,
  applescript: async () => (await import("./script/read-script.ts")).readScript,
  ruby: async () => (await import("./script/read-script.ts")).readScript,
  perl: async () => (await import("./script/read-script.ts")).readScript,
  php: async () => (await import("./script/read-script.ts")).readScript,
  go: async () => (await import("./script/read-script.ts")).readScript,
  rust: async () => (await import("./script/read-script.ts")).readScript,
  markdown: async () => (await import("./markdown/read-markdown.ts")).readMarkdown,
  html: async () => (await import("./markup/read-markup.ts")).readMarkup,
  svg: async () => (await import("./markup/read-markup.ts")).readMarkup,
  json: async () => (await import("./manifest/read-json.ts")).readJson,
  yaml: async () => (await import("./manifest/read-yaml.ts")).readYaml,
  toml: async () => (await import("./manifest/read-toml.ts")).readToml,
  notebook: async () => (await import("./markup/read-notebook.ts")).readNotebook,
  dockerfile: async () => (await import("./manifest/read-dockerfile.ts")).readDockerfile,
  makefile: async () => (await import("./manifest/read-makefile.ts")).readMakefile,
  "desktop-entry": async () => (await import("./manifest/read-desktop-entry.ts")).readDesktopEntry,
  "other-code": async () => (await import("./other-code/read-other-code.ts")).readOtherCode,
  text: null,
  unknown: null,
};

const loaded = new Map<Language, Promise<Reader>>();

export function readerOf(language: Language): Promise<Reader> | null {
  const load = LOADERS[language];
  if (load === null) return null;
  let reader = loaded.get(language);
  if (reader === undefined) {
    reader = load();
    loaded.set(language, reader);
  }
  return reader;
}
