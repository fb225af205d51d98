"""Vocalise lines with a checkpoint: `python3 predict.py CHECKPOINT < REFERENCE > PREDICTION`.

Marks in the input are taken off first, so that a vocalised reference can be given as it is.
"""

import sys

import numpy as np
import torch

import data
import text
from model import Tashkeel


@torch.no_grad()
def classes(model, parsed, rank, source: int) -> list[np.ndarray]:
    """Class of marks for every character of every line."""
    packed = data.pack(parsed, [source] * len(parsed), rank)
    found: list[np.ndarray] = []
    for first in range(0, len(packed), 32):
        indices = np.arange(first, min(first + 32, len(packed)))
        made = data.batch(packed, np.stack([indices, indices], 1))
        tensors = {
            name: torch.from_numpy(made[name])
            for name in ("symbols", "sources", "rows", "starts", "ends", "unit_of", "unit_mask")
        }
        best = model(**tensors).argmax(2).numpy()
        lengths = np.diff(packed.char_at)[indices]
        found += [best[i, :length] for i, length in enumerate(lengths)]
    return found


def letter_errors(model, lines, rank, source: int) -> float:
    """Share of letters with wrong marks, in per cent; `der.py` gives the same with its alif rule."""
    parsed = [text.parse(line) for line in lines if line.strip()]
    parsed = [each for each in parsed if text.units([text.symbol_of(c) for c in each[0]])]
    wrong = total = 0
    for (chars, marks), guess in zip(parsed, classes(model, parsed, rank, source)):
        letters = np.array([1 <= text.symbol_of(c) <= text.LETTER_COUNT for c in chars])
        wrong += int(((np.array(marks) != guess) & letters).sum())
        total += int(letters.sum())
    return 100 * wrong / total


def main():
    kept = torch.load(sys.argv[1])
    source = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    model = Tashkeel().eval()
    model.load_state_dict(kept["average"])
    for line in sys.stdin:
        line = line.rstrip("\n")
        chars, marks = text.parse(line)
        if not text.units([text.symbol_of(c) for c in chars]):
            print(line)
            continue
        (guess,) = classes(model, [(chars, marks)], kept["rank"], source)
        print(
            "".join(
                char + (text.MARKS[mark] if 1 <= text.symbol_of(char) <= text.LETTER_COUNT else "")
                for char, mark in zip(chars, guess)
            )
        )


if __name__ == "__main__":
    main()
