import { Buffer } from "node:buffer";
import { stashScripts } from "./piped.ts";
import { bytesOf } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

/** A grey PNG of one pixel, written by hand after RFC 2083. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);

/** The script stands behind the end of a picture and is cut off when it is run. */
export const imageTail: Transformation = {
  name: "image-tail",
  apply: (files) =>
    stashScripts(files, ({ text }, index) => {
      const path = `assets/logo-${index + 1}.png`;
      const bytes = Buffer.concat([PIXEL, bytesOf(text)]);
      return { path, bytes, print: `tail -c +${PIXEL.length + 1} ${path}` };
    }),
};
