import type { Handler } from "../run/call.ts";
import { npmHandlers } from "./npm-packages.ts";
import { pythonHandlers } from "./python-packages.ts";
import { skillHandlers } from "./skill-packages.ts";

/** Managers of packages of languages, of skills and of editors' extensions. */
export const packageHandlers: Readonly<Record<string, Handler>> = {
  ...npmHandlers,
  ...skillHandlers,
  ...pythonHandlers,
};
