/** Central directory records looked at (APPNOTE 4.3.12): an Office document has some dozens. */
const MAX_ENTRIES = 20_000;
const CENTRAL_SIGNATURE = Buffer.from([0x50, 0x4b, 1, 2]);
const LOCAL_SIGNATURE = Buffer.from([0x50, 0x4b, 3, 4]);
const NAME_LENGTH_AT = 28;
const NAME_AT = 46;
const FLAGS_AT = 6;
const ENCRYPTED = 1;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether a zip lists a file of that name, in any folder; lower case. Nothing is unpacked here. */
export function hasEntryNamed(bytes: Uint8Array, wanted: string): boolean {
  const data = asBuffer(bytes);
  let at = data.indexOf(CENTRAL_SIGNATURE);
  for (let seen = 0; at !== -1 && seen < MAX_ENTRIES; seen += 1) {
    if (at + NAME_AT > data.length) return false;
    const name = data.toString("latin1", at + NAME_AT, at + NAME_AT + data.readUInt16LE(at + NAME_LENGTH_AT));
    if (name.toLowerCase().endsWith(wanted)) return true;
    at = data.indexOf(CENTRAL_SIGNATURE, at + 4);
  }
  return false;
}

/** Whether any entry of a zip asks for a password, by the flag of its local header (APPNOTE 4.4.4). */
export function isEncryptedZip(bytes: Uint8Array): boolean {
  const data = asBuffer(bytes);
  let at = data.indexOf(CENTRAL_SIGNATURE);
  const flagsAt = at === -1 ? FLAGS_AT : FLAGS_AT + 2;
  const signature = at === -1 ? LOCAL_SIGNATURE : CENTRAL_SIGNATURE;
  if (at === -1) at = data.indexOf(LOCAL_SIGNATURE);
  for (let seen = 0; at !== -1 && at + NAME_AT <= data.length && seen < MAX_ENTRIES; seen += 1) {
    if ((data.readUInt16LE(at + flagsAt) & ENCRYPTED) !== 0) return true;
    at = data.indexOf(signature, at + 4);
  }
  return false;
}
