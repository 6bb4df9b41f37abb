import "./vendor/slug.min.js";

console.log(globalThis.slug(process.argv.slice(2).join(" ")));
