// looks whether the native part of sharp loads; prints a hint, changes nothing
const os = require('os');

try {
  const sharp = require('sharp');
  console.log('sharp', sharp.versions.sharp, 'with libvips', sharp.versions.vips);
} catch (e) {
  console.log('sharp could not be loaded on', os.platform(), os.arch(), 'with Node', process.version);
  if (process.env.npm_config_ignore_scripts === 'true') console.log('Hint: ignore-scripts is on, run: npm rebuild sharp');
  else console.log('Hint: see https://sharp.pixelplumbing.com/install');
}
process.exit(0);
