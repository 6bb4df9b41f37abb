import type { Reading } from "../model/source.ts";

/** Nothing is told of a file that another one only takes values from: it is read itself. */
export const SILENT: Reading = { fact: () => undefined, gap: () => undefined, embed: () => undefined };
