import json
import os
import sys

from solana.rpc.api import Client
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer
from solders.transaction import Transaction

with open(os.path.expanduser("~/.config/solana/id.json"), encoding="utf-8") as file:
    sender = Keypair.from_bytes(bytes(json.load(file)))
recipient, amount = Pubkey.from_string(sys.argv[1]), float(sys.argv[2])
print("to", recipient, "amount", amount, "SOL")
if input("Send? (yes/no) ") != "yes":
    sys.exit(1)
client = Client("https://api.mainnet-beta.solana.com")
order = transfer(TransferParams(from_pubkey=sender.pubkey(), to_pubkey=recipient, lamports=int(amount * 1e9)))
block = client.get_latest_blockhash().value.blockhash
print(client.send_transaction(Transaction.new_signed_with_payer([order], sender.pubkey(), [sender], block)).value)
