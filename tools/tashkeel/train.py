"""Train the model: `python3 train.py DATA OUT [--minutes N] [--from CHECKPOINT] [--decay]`.

The rate stays level, so that training can go on from any checkpoint; `--decay` lets it fall to
zero over the minutes given, which a model to be shipped ends with. Weights are averaged
(exponential moving average); every tenth of the time both validation files are scored.
"""

import argparse
import copy
import pathlib
import time

import numpy as np
import torch
from torch.nn import functional as F

import data
import text
from model import Tashkeel
from predict import letter_errors

HALF = "avx512_bf16" in pathlib.Path("/proc/cpuinfo").read_text()  # products of 16 bits are slow without
WEIGHTS = np.array([0, 6.0, 3.0, 1.0, 1.0, 1.0])  # times a pass, by source: modern text is what readers read


def args():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--from", dest="start", type=pathlib.Path)
    parser.add_argument("--decay", action="store_true")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--chars", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def inputs(made, rng):
    """A batch as tensors, some words unknown, some sources not said."""
    made["rows"][rng.random(made["rows"].shape) < 0.15] = 0
    made["sources"][rng.random(len(made["sources"])) < 0.1] = 0
    letters = (made["symbols"] >= 1) & (made["symbols"] <= text.LETTER_COUNT)
    target = np.where(letters, made["labels"], -100)
    names = ("symbols", "sources", "rows", "starts", "ends", "unit_of", "unit_mask")
    return {name: torch.from_numpy(made[name]) for name in names}, torch.from_numpy(target)


def main():
    o = args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    rng = np.random.default_rng(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)
    lines, rank = data.load_data(o.data)
    model = Tashkeel()
    if o.start:
        kept = torch.load(o.start)
        model.load_state_dict(kept["model"])
    average = copy.deepcopy(model).eval()
    decayed = [p for p in model.parameters() if p.dim() > 2]
    others = [p for p in model.parameters() if p.dim() <= 2]
    optimiser = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.02}, {"params": others, "weight_decay": 0}], lr=o.rate, betas=(0.9, 0.98)
    )
    if o.start and "optimiser" in kept:
        optimiser.load_state_dict(kept["optimiser"])
    print(f"{sum(p.numel() for p in model.parameters()):,} parameters, {len(lines):,} lines", flush=True)

    start, step, seen, running, reported, kept_at = time.time(), 0, 0, 0.0, time.time(), time.time()
    for group in data.batches(lines, WEIGHTS, o.chars, rng):
        spent = (time.time() - start) / 60
        if spent >= o.minutes:
            break
        rate = o.rate * (1 if o.start and "optimiser" in kept else min(1, (step + 1) / 100))
        if o.decay:
            rate *= 1 - spent / o.minutes
        for each in optimiser.param_groups:
            each["lr"] = rate
        tensors, target = inputs(data.batch(lines, group), rng)
        with torch.cpu.amp.autocast(enabled=HALF, dtype=torch.bfloat16):
            scores = model(**tensors)
        loss = F.cross_entropy(scores.flatten(0, 1).float(), target.flatten())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        keep = min(0.999, (step + 1) / (step + 20))
        with torch.no_grad():
            for mine, new in zip(average.parameters(), model.parameters()):
                mine.lerp_(new, 1 - keep)
        seen += int((target >= 0).sum())
        running = loss.item() if step == 1 else running * 0.98 + loss.item() * 0.02
        if step % 100 == 0:
            now = time.time()
            print(f"{spent:6.1f} min  step {step}  loss {running:.4f}  {seen / (now - start):.0f} letters/s", flush=True)
        if time.time() - kept_at > 480:
            kept_at = time.time()
            save(o, model, average, optimiser, rank, step)
            report(average, o.data, rank)
    save(o, model, average, optimiser, rank, step)
    report(average, o.data, rank)


def save(o, model, average, optimiser, rank, step):
    torch.save(
        {
            "model": model.state_dict(),
            "average": average.state_dict(),
            "optimiser": optimiser.state_dict(),
            "rank": rank,
            "step": step,
        },
        o.out / "checkpoint.tmp",
    )
    (o.out / "checkpoint.tmp").replace(o.out / "checkpoint.pt")


def report(model, folder, rank):
    for name, source in (("val.txt", 4), ("val-msa.txt", 1)):
        lines = (folder / name).read_text("utf8").split("\n")[:-1]
        lines = lines[:500] if name == "val.txt" else lines
        wrong = [letter_errors(model, lines, rank, s) for s in (source, 0)]
        print(f"  {name}: {wrong[0]:.2f} % told its source, {wrong[1]:.2f} % not", flush=True)


if __name__ == "__main__":
    main()
