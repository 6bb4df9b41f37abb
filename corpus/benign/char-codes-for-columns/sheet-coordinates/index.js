function name(number) {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function number(text) {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const ALPHABET = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)).join("");
const TITLE = String.fromCharCode(83, 104, 101, 101, 116, 32, 99, 111, 111, 114, 100, 105, 110, 97, 116, 101, 115);

const [command, ...args] = process.argv.slice(2);
if (command === "name") console.log(name(Number(args[0])));
else if (command === "number") console.log(number(args[0]));
else if (command === "range") {
  const [, column, row] = /^([A-Za-z]+)(\d+)$/.exec(args[0]) ?? [];
  console.log(`${args[0]}:${name(number(column) + Number(args[1]) - 1)}${Number(row) + Number(args[2]) - 1}`);
} else console.log(`${TITLE} (${ALPHABET.at(0)}–${ALPHABET.at(-1)}): name N | number TEXT | range CELL WIDTH HEIGHT`);
