import { readFileSync } from "node:fs";

const ZERO_WIDTH = /[\u200b\u2060\ufeff]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;
const TAGS = /(?<!\u{1f3f4})[\u{e0020}-\u{e007e}]+\u{e007f}?/gu;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;

const text = readFileSync(0, "utf8");
if (process.argv.includes("--clean")) {
  process.stdout.write(text.replaceAll(ZERO_WIDTH, "").replaceAll(TAGS, "").replaceAll(BIDI, ""));
} else {
  text.split("\n").forEach((line, index) => {
    const zero = line.match(ZERO_WIDTH)?.length ?? 0;
    if (zero > 0) console.log(`line ${index + 1}  zero width ×${zero}`);
    for (const [run] of line.matchAll(TAGS)) {
      const says = [...run].map((sign) => String.fromCodePoint(sign.codePointAt(0) - 0xe0000)).join("");
      console.log(`line ${index + 1}  tag characters: ${JSON.stringify(says)}`);
    }
    if (BIDI.test(line)) console.log(`line ${index + 1}  bidirectional control`);
  });
}
