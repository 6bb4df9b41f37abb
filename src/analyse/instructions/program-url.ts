/** What a link to a program looks like. */
export const PROGRAM_URL =
  /\.(?:zip|rar|7z|exe|msi|dmg|pkg|scr|iso|bat|cmd|ps1|jar|apk|appimage|deb|rpm|command|vbs|tar\.gz|tgz)(?:[?#]|$)|\/releases\/(?:download|latest)\b/iu;
