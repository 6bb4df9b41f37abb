import { blanks } from "./blanks.ts";
import { comments } from "./comments.ts";
import { continuation } from "./continuation.ts";
import { crlf } from "./crlf.ts";
import { encode } from "./encode.ts";
import { fences } from "./fences.ts";
import { imageTail } from "./image-tail.ts";
import { longLines } from "./long-lines.ts";
import { lookAlikes } from "./look-alikes.ts";
import { nestedArchive } from "./nested-archive.ts";
import { nodeModules } from "./node-modules.ts";
import { renamed } from "./rename.ts";
import { splitStrings } from "./split-strings.ts";
import type { Transformation } from "./transformation.ts";
import { utf16 } from "./utf-16.ts";
import { variables } from "./variables.ts";

/** Every way in which the bench hides the attacks of corpus/malicious. */
export const TRANSFORMATIONS: readonly Transformation[] = [
  splitStrings,
  encode,
  variables,
  lookAlikes,
  continuation,
  comments,
  blanks,
  longLines,
  ...fences,
  crlf,
  ...utf16,
  ...renamed,
  nodeModules,
  imageTail,
  nestedArchive,
];
