import argparse
import subprocess
import sys


def plan(module: str, config: str, gpus: int) -> list[str]:
    if gpus > 1:
        return [sys.executable, "-m", "torch.distributed.run", f"--nproc_per_node={gpus}", "-m", module, "-c", config]
    return [sys.executable, "-m", module, "-e", "local", "-c", config]


def run(command: list[str]) -> int:
    return subprocess.run(command, check=False).returncode


parser = argparse.ArgumentParser()
parser.add_argument("--config", required=True)
parser.add_argument("--gpus", type=int, default=1)
given = parser.parse_args()
sys.exit(run(plan("tiny.train", given.config, given.gpus)))
