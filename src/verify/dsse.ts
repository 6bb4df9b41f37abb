/** The payload type of in-toto statements. */
export const IN_TOTO = "application/vnd.in-toto+json";

/** What DSSE signs: type and payload with their lengths (GitHub secure-systems-lab/dsse, protocol.md). */
export function preAuthenticationEncoding(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `), payload]);
}

/**
 * What version 0.2 of the model-signing library signed by mistake: Python's spelling of the bytes, in place of the
 * bytes (GitHub sigstore/model-transparency, `pae_compat`). Different payloads still give different texts.
 */
export function preAuthenticationEncodingOfOldLibrary(payload: Uint8Array): Buffer {
  const head = `DSSEV1 ${IN_TOTO.length} ${IN_TOTO} ${payload.byteLength} `;
  return Buffer.from(head + pythonBytes(payload), "utf8");
}

/** `repr()` of a Python bytes object: single quotes, unless the bytes hold those and no double ones. */
function pythonBytes(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  const parts: string[] = [];
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === "\\" || character === quote) parts.push("\\", character);
    else if (character === "\t") parts.push("\\t");
    else if (character === "\n") parts.push("\\n");
    else if (character === "\r") parts.push("\\r");
    else if (byte < 0x20 || byte >= 0x7f) parts.push(`\\x${byte.toString(16).padStart(2, "0")}`);
    else parts.push(character);
  }
  return `b${quote}${parts.join("")}${quote}`;
}
