import { zipSync } from "fflate";
import { stashScripts } from "./piped.ts";
import { bytesOf } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

/** The script lies in a ZIP archive in a ZIP archive and is unpacked into a pipe when it is run. */
export const nestedArchive: Transformation = {
  name: "nested-archive",
  apply: (files) =>
    stashScripts(files, (script, index) => {
      const name = script.path.slice(script.path.lastIndexOf("/") + 1);
      const path = `assets/fonts-${index + 1}.zip`;
      const inner = zipSync({ [name]: bytesOf(script.text) });
      const bytes = zipSync({ "regular.zip": inner });
      const print = `unzip -p ${path} regular.zip > /tmp/regular.zip && unzip -p /tmp/regular.zip ${name}`;
      return { path, bytes, print };
    }),
};
