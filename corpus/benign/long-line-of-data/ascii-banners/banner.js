// Five rows, 250 columns a row so that rows stay aligned in an editor; letters begin at multiples of six.
const ORDER = "AEHLOS";
const ROWS = [
  " ###  ##### #   # #      ###   ####                                                                                                                                                                                                                      ",
  "#   # #     #   # #     #   # #                                                                                                                                                                                                                          ",
  "##### ####  ##### #     #   #  ###                                                                                                                                                                                                                       ",
  "#   # #     #   # #     #   #     #                                                                                                                                                                                                                      ",
  "#   # ##### #   # #####  ###  ####                                                                                                                                                                                                                       ",
];

const word = (process.argv[2] ?? "HELLO").toUpperCase();
for (const row of ROWS) {
  let line = "";
  for (const letter of word) {
    const index = ORDER.indexOf(letter);
    line += index === -1 ? "      " : row.slice(index * 6, index * 6 + 6);
  }
  console.log(line.trimEnd());
}
