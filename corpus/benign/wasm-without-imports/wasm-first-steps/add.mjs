const ADD = "AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABags=";

const { instance } = await WebAssembly.instantiate(Buffer.from(ADD, "base64"));
console.log(instance.exports.add(Number(process.argv[2] ?? 2), Number(process.argv[3] ?? 40)));
