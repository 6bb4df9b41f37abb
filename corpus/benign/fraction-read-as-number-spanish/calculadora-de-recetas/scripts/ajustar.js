// Ajusta cantidades de una receta
const fs = require("fs");

const [archivo, factor] = process.argv.slice(2);
const [arriba, abajo = 1] = factor.split("/").map(Number);

for (const linea of fs.readFileSync(archivo, "utf8").split("\n")) {
  console.log(linea.replace(/^[\d.]+/, (numero) => String((Number(numero) * arriba) / abajo)));
}
