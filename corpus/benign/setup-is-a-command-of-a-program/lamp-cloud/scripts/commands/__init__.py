from commands.ask import ask
from commands.setup import set_up

COMMANDS = {"setup": set_up, "ask": ask}
