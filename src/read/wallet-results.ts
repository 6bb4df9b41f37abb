/** Of what a library has made from a key: parts that everybody may know, and that no one can turn back into it. */
const PUBLIC_PART =
  /^(?:address|checksum_?address|classic_?address|public_?key|pubkey|verify(?:ing)?_?key|account_?id)$/iu;
/** A signature is made with the key and does not hold it; what is signed can be read out of some. */
const SIGNS =
  /^(?:new_)?_?sign(?:ed)?(?:_with_payer)?(?:_?(?:and_?send))?(?:_?(?:all_?)?(?:transactions?|tx|message|typed_?data\w{0,8}|hash|payload|digest|user_?op\w{0,10}))?$/iu;
const GIVES_PUBLIC_PART = /^(?:get_?(?:address|public_?key)|to_?checksum_?address)$/iu;

export function isPublicPart(name: string): boolean {
  return PUBLIC_PART.test(name);
}

export function signs(name: string): boolean {
  return SIGNS.test(name);
}

export function givesPublicPart(name: string): boolean {
  return GIVES_PUBLIC_PART.test(name);
}
