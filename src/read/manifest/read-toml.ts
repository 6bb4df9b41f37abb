import type { Reader } from "../../model/source.ts";
import { readCargoLock } from "../lock/cargo-lock.ts";
import { readPoetryLock, readPylock, readUvLock } from "../lock/python-locks.ts";
import { readBunSettings } from "./packages/bun-settings.ts";
import { readCargo, readCargoSettings } from "./packages/cargo.ts";
import { tellFencedDependencies } from "./packages/fenced-dependencies.ts";
import { manifestOf, type Manifest } from "./manifest.ts";
import type { ManifestNode } from "./syntax/node.ts";
import { parseToml } from "./syntax/parse-toml.ts";
import { collectPrompts } from "./agents/prompts.ts";
import { readPipfile } from "./packages/pipfile.ts";
import { readPyproject } from "./packages/pyproject.ts";
import { readUvSettings } from "./packages/python-indexes.ts";
import { tellFlaws } from "./syntax/tell-flaws.ts";
import { walkDocument } from "./syntax/walk.ts";

type Read = (manifest: Manifest, root: ManifestNode) => void;

const LOCKS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["uv.lock", readUvLock],
  ["poetry.lock", readPoetryLock],
  ["pdm.lock", readPoetryLock],
  ["cargo.lock", readCargoLock],
]);
/** Files that their managers act upon. */
const PROJECTS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["pyproject.toml", readPyproject],
  ["cargo.toml", readCargo],
  ["pipfile", readPipfile],
  ["uv.toml", readUvSettings],
  ["bunfig.toml", readBunSettings],
]);

/** `pylock.toml`, `pylock.dev.toml` (PEP 751). */
const PYLOCK = /^pylock(?:\.[^.]{1,60})?\.toml$/;

/** TOML: Python and Rust projects, their locks, settings with commands, servers and prompts. */
export const readToml: Reader = (source, reading) => {
  const document = parseToml(source.text);
  const manifest = manifestOf(source, reading, document);
  const lock = LOCKS.get(manifest.fileName) ?? (PYLOCK.test(manifest.fileName) ? readPylock : undefined);
  const isCargoSettings = /(?:^|[/!])\.cargo\/config(?:\.toml)?$/.test(manifest.filePath);
  const read = lock ?? PROJECTS.get(manifest.fileName) ?? (isCargoSettings ? readCargoSettings : undefined);
  tellFlaws(source, reading, document.flaws, read !== undefined);
  if (read !== undefined) for (const root of document.roots) read(manifest, root);
  for (const root of document.roots) tellFencedDependencies(manifest, root);
  if (lock !== undefined) return;
  const prompts = collectPrompts(manifest);
  walkDocument(manifest, document.roots, prompts, source.context.trigger);
  prompts.finish();
};
