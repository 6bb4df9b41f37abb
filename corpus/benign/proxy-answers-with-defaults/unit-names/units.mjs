const FACTORS = { m: 1, ft: 0.3048, in: 0.0254, kg: 1, lb: 0.4536 };

const settings = new Proxy({}, { get: (_, name) => process.env[`UNITS_${String(name).toUpperCase()}`] ?? "2" });
const factors = new Proxy(FACTORS, { get: (known, name) => known[name] ?? Number.NaN });

const [amount = "1", from = "m", to = "m"] = process.argv.slice(2);
const value = (Number(amount) * factors[from]) / factors[to];
const rounded = value.toFixed(Number(settings.digits));
console.log(Number.isNaN(value) ? `"${from}" or "${to}" is not known` : `${rounded} ${to}`);

const response = await fetch("https://unit-names.example/v1/names.json");
const names = await response.json();
console.log(names[to] ?? to);
