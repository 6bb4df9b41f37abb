import sharp from "sharp";

const [source] = process.argv.slice(2);
for (const size of [16, 32, 180, 192, 512]) {
  await sharp(source).resize(size, size).png().toFile(`icons/icon-${size}.png`);
}
