// Ajusta cantidades de una receta
const fs = require("fs");

const [archivo, factor] = process.argv.slice(2);
const multiplo = eval(factor);

for (const linea of fs.readFileSync(archivo, "utf8").split("\n")) {
  console.log(linea.replace(/^[\d.]+/, (numero) => String(Number(numero) * multiplo)));
}
