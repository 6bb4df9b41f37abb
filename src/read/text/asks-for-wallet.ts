/** What stands for a wallet, by the names that wallets give it. */
const WALLET_WORDS =
  /\b(?:seed|recovery|wallet|mnemonic|secret|backup)[ _-](?:recovery )?(?:phrases?|words?|seeds?)\b|\bmnemonics?\b|\bprivate[ _-]?keys?\b[^\n]{0,40}\b(?:wallet|0x|base ?58|hex|solana|phantom|metamask|evm)|\b(?:wallet|solana|phantom|metamask|evm|eth(?:ereum)?|account)\b[^\n]{0,30}\bprivate[ _-]?keys?\b|\b(?:12|15|18|24|twelve|twenty-four)[ -](?:secret |recovery |seed )?words?\b|助记词|助記詞|恢复短语|シードフレーズ|리커버리|니모닉|сид-?фраз|frase (?:semilla|semente|de recuperaci)|phrase de r[ée]cup[ée]ration|wiederherstellungs(?:phrase|wörter)|seed-?phrase/iu;

/** A question whose answer is as good as the wallet. */
export function asksForWallet(prompt: string): boolean {
  return WALLET_WORDS.test(prompt.slice(0, 400));
}
