/** Endings of formats that are not text, by what a person expects behind them. */
const FORMATS: readonly (readonly [string, string])[] = [
  ["image", "png jpg jpeg jpe gif webp bmp ico tif tiff heic avif psd"],
  ["audio", "mp3 wav ogg flac m4a aac opus"],
  ["video", "mp4 mov avi mkv webm m4v mpg mpeg"],
  ["font", "woff woff2 ttf otf eot"],
  ["document", "pdf doc docx xls xlsx ppt pptx odt ods odp epub docm xlsm pptm"],
  ["archive", "zip tar gz tgz bz2 xz 7z rar jar whl vsix crx"],
  ["program", "exe dll so dylib msi class wasm pyc node o"],
];

const BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  FORMATS.flatMap(([kind, list]) => list.split(" ").map((extension) => [extension, kind] as const)),
);

/** `image`, `archive` … for an ending that promises something other than text; null for all else. */
export function formatOfExtension(extension: string): string | null {
  return BY_EXTENSION.get(extension) ?? null;
}
