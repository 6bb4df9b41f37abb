/** Of what a library has made from a key: parts that everybody may know, and that no one can turn back into it. */
const PUBLIC_PART =
  /^(?:address|checksum_?address|classic_?address|public_?key|pubkey|verify(?:ing)?_?key|account_?id)$/iu;
/** A signature is made with the key and does not hold it; what is signed can be read out of some. */
const SIGNS =
  /^(?:new_)?_?sign(?:ed)?(?:_with_payer)?(?:_?(?:and_?send))?(?:_?(?:all_?)?(?:transactions?|tx|message|typed_?data\w{0,8}|hash|payload|digest|user_?op\w{0,10}))?$/iu;
const GIVES_PUBLIC_PART = /^(?:get_?(?:address|public_?key)|to_?checksum_?address)$/iu;
/** Functions and classes of libraries that make keys and wallets from a secret: what they give has a public side. */
const MAKES_KEYS =
  /(?:key_?(?:pair|ring|store)|wallet|account|sign(?:er|ing)|(?:private|secret|public|hd|verify)_?(?:key|node)|mnemonic|phrase|seed|ec_?pair|bip_?(?:32|39|44)|slip_?10|ecdh|nacl|identity|\bcrypto\b|web3|ethers)[^]{0,200}\(\)/iu;

export function isPublicPart(name: string): boolean {
  return PUBLIC_PART.test(name);
}

export function signs(name: string): boolean {
  return SIGNS.test(name);
}

export function givesPublicPart(name: string): boolean {
  return GIVES_PUBLIC_PART.test(name);
}

/**
 * An object of a library for keys, by its path (`ethers.Wallet()`). A file of the package may call anything a public key:
 * what comes out of that is decided where all files are known.
 */
export function isKeyObject(path: string): boolean {
  return MAKES_KEYS.test(path.slice(-MAX_PATH));
}

const MAX_PATH = 300;

/** `.publicKey.toBase58()`, `().getAddress()`: what is read of an object of keys holds nothing of the key. */
export function isPublicSide(read: string): boolean {
  const [, name = ""] = /^(?:\(\))?\.([A-Za-z_]\w{0,40})/u.exec(read) ?? [];
  return isPublicPart(name) || givesPublicPart(name);
}
