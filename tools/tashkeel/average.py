"""Average the weights of checkpoints: `python3 average.py OUT WEIGHT CHECKPOINT [WEIGHT CHECKPOINT ...]`.

Runs that began with the same weights stay so close that what lies between them is a model, and a
better one than any of them. A layer that one lacks gives nothing there: its last weights count as zero.
"""

import pathlib
import sys

import torch


def averaged(parts: list[tuple[float, dict]]) -> dict:
    """The weights of `parts`, each as often as its number says."""
    total = sum(weight for weight, _ in parts)
    mean = {}
    for name in sorted({name for _, state in parts for name in state}):
        having = [(weight, state[name].float()) for weight, state in parts if name in state]
        among = total if ".out." in name else sum(weight for weight, _ in having)
        mean[name] = sum(weight / among * each for weight, each in having)
    return mean


def main():
    out, *given = sys.argv[1:]
    weights, files = map(float, given[::2]), [torch.load(each) for each in given[1::2]]
    states = [kept.get("average") or kept["model"] for kept in files]
    mean = averaged(list(zip(weights, states)))
    first = files[0]
    torch.save({"model": mean, "average": mean, "rank": first["rank"], "step": first["step"]}, pathlib.Path(out))


if __name__ == "__main__":
    main()
