import { readdir, readFile } from "node:fs/promises";

const folder = new URL("palettes/", import.meta.url);
const palettes = new Map();

async function load(log) {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".json")) continue;
    const { name: title, background, text } = JSON.parse(await readFile(new URL(name, folder), "utf8"));
    if ([background, text].every((colour) => /^#[0-9a-f]{6}$/i.test(colour))) palettes.set(title, { background, text });
    else log?.(`${name}: a colour is not #rrggbb`);
  }
}

export async function register(api) {
  await load(api.log);
  api.registerTool({
    name: "palette",
    description: "Sets the palette of the control panel",
    parameters: { type: "object", properties: { name: { type: "string" } } },
    execute: async (_id, { name }) => ({ content: [{ type: "text", text: JSON.stringify(palettes.get(name) ?? null) }] }),
  });
  setInterval(() => load(api.log), 600_000).unref();
}
