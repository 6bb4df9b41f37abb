import { lazily } from "../model/lazily.ts";
import type { Language } from "../model/language.ts";
import type { Reader, Source } from "../model/source.ts";

/** Which reader a text of these needs hangs on the text. */
type ByText = "python";

/** Who reads what. Loaded on first need: most skills hold Markdown and one script. Null: only the text reader looks. */
const LOADERS: Readonly<Record<Exclude<Language, ByText>, (() => Promise<Reader>) | null>> = {
  javascript: async () => (await import("./javascript/read-javascript.ts")).readJavaScript,
  typescript: async () => (await import("./javascript/read-javascript.ts")).readJavaScript,
  shell: async () => (await import("./shell/read-shell.ts")).readShell,
  powershell: async () => (await import("./powershell/read-powershell.ts")).readPowerShell,
  batch: async () => (await import("./read-script.ts")).readScript,
  applescript: async () => (await import("./read-script.ts")).readScript,
  ruby: async () => (await import("./read-script.ts")).readScript,
  perl: async () => (await import("./read-script.ts")).readScript,
  php: async () => (await import("./read-script.ts")).readScript,
  go: async () => (await import("./read-script.ts")).readScript,
  rust: async () => (await import("./read-script.ts")).readScript,
  markdown: async () => (await import("./markdown/read-markdown.ts")).readMarkdown,
  html: async () => (await import("./markup/read-markup.ts")).readMarkup,
  svg: async () => (await import("./markup/read-markup.ts")).readMarkup,
  json: async () => (await import("./manifest/read-json.ts")).readJson,
  yaml: async () => (await import("./manifest/read-yaml.ts")).readYaml,
  toml: async () => (await import("./manifest/read-toml.ts")).readToml,
  notebook: async () => (await import("./markup/read-notebook.ts")).readNotebook,
  dockerfile: async () => (await import("./manifest/containers/read-dockerfile.ts")).readDockerfile,
  makefile: async () => (await import("./manifest/read-makefile.ts")).readMakefile,
  "desktop-entry": async () => (await import("./manifest/desktop/read-desktop-entry.ts")).readDesktopEntry,
  "other-code": async () => (await import("./other-code/read-other-code.ts")).readOtherCode,
  text: null,
  unknown: null,
};

const loaded = new Map<Language, Promise<Reader>>();

export function readerFor(source: Source): Promise<Reader> | null {
  return source.language === "python" ? pythonReader(source) : readerOf(source.language);
}

const loadPython = lazily(() => import("./python/read-python.ts"));

async function pythonReader(source: Source): Promise<Reader> {
  return (await loadPython()).pythonReaderFor(source);
}

export function readerOf(language: Exclude<Language, ByText>): Promise<Reader> | null {
  const load = LOADERS[language];
  if (load === null) return null;
  let reader = loaded.get(language);
  if (reader === undefined) {
    reader = load();
    loaded.set(language, reader);
  }
  return reader;
}
