// Plain JavaScript without imports, so that a Node too old for the rest can still say what it needs.

/** As `engines` in package.json. */
export const SUPPORTED_NODE = "^22.22.2 || ^24.15 || >=26";

/** @param {string} version `process.versions.node` */
export function isSupportedNode(version) {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return (major === 22 && (minor > 22 || (minor === 22 && patch >= 2))) || (major === 24 && minor >= 15) || major >= 26;
}
