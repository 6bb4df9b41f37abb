// Считает сумму по курсу
const [amount, rate, to = "rub"] = process.argv.slice(2);

function format(value) {
  return value.toLocaleString("ru-RU", { maximumFractionDigits: 2 });
}

// символы валют
const signs = { rub: String.fromCharCode(8381), eur: String.fromCharCode(8364), kzt: String.fromCharCode(8376) };

console.log(`${format(Number(amount) * Number(rate))} ${signs[to]}`);
