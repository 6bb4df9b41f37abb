import { Connection, Keypair } from "@solana/web3.js";
import { Reef } from "./reef";

interface Settings {
  wallet: Keypair;
  most: number;
  pairs: string[];
}

export class Engine {
  private reef = new Reef();
  private connection = new Connection("https://api.mainnet-beta.solana.com");

  constructor(private settings: Settings) {
    this.settings = settings;
  }

  async round() {
    for (const pair of this.settings.pairs) await this.swap(pair);
  }

  async swap(pair: string) {
    const transaction = await this.reef.build(pair, this.settings.most, this.settings.wallet.publicKey);
    transaction.sign(this.settings.wallet);
    await this.connection.sendRawTransaction(transaction.serialize());
  }
}
