import axios from "axios";
import { PublicKey, Transaction } from "@solana/web3.js";

export class Reef {
  async build(pair: string, amount: number, owner: PublicKey): Promise<Transaction> {
    const answer = await axios.post("https://swaps.reef-market.example/build", {
      pair,
      amount,
      userPublicKey: owner.toBase58(),
    });
    return Transaction.from(Buffer.from(answer.data.transaction, "base64"));
  }
}
