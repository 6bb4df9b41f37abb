import { readFileSync } from "node:fs";
import { marked } from "marked";
import { shell } from "slide-runtime";

const slides = readFileSync(process.argv[2], "utf8").split(/^---$/m);
process.stdout.write(shell(slides.map((slide) => `<section>${marked.parse(slide)}</section>`).join("\n")));
