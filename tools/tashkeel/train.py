"""Train the model: `python3 train.py DATA OUT [--minutes N] [--from CHECKPOINT] [--decay] [--cores N]`.

The rate stays level, so that training can go on from any checkpoint; `--decay` lets it fall to
zero over the minutes given, which a model to be shipped ends with. Weights are averaged
(exponential moving average); from time to time both validation files are scored. Layers that a
checkpoint lacks begin as they do in a new model.

A process a core, each with a batch of its own and the mean of all gradients: products this small
are done a fifth faster so than by one process whose products use all cores.
"""

import argparse
import copy
import os
import pathlib
import tempfile
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when NumPy is loaded

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch.nn import functional as F

import data
import model as network
import text
from model import Tashkeel
from predict import letter_errors

HALF = "avx512_bf16" in pathlib.Path("/proc/cpuinfo").read_text()  # products of 16 bits are slow without
WEIGHTS = np.array([0, 4.0, 3.0, 1.0, 1.0, 0.8])  # times a pass, by source: modern text is what readers read
UNKNOWN_WORDS = 0.3  # share of words without their row
UNKNOWN_SOURCES = 0.2  # share of lines whose source is not said
LETTERS_SCORED = 200_000


def args():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--from", dest="start", type=pathlib.Path)
    parser.add_argument("--decay", action="store_true")
    parser.add_argument("--decay-to", type=float, default=0.0, help="share of the rate that is left at the end")
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--hidden-words", type=float, default=network.HIDDEN_WORDS)
    parser.add_argument("--averaged", type=float, default=0.999, help="share of the average that a step keeps")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--trained-rate", type=float, default=1.0, help="times that rate, for what the checkpoint has")
    parser.add_argument("--chars", type=int, default=20_000, help="characters of a step, of all cores")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cores", type=int, default=os.cpu_count())
    return parser.parse_args()


def inputs(made, rng):
    """A batch as tensors, some words unknown, some sources not said."""
    made["rows"][rng.random(made["rows"].shape) < UNKNOWN_WORDS] = 0
    made["sources"][rng.random(len(made["sources"])) < UNKNOWN_SOURCES] = 0
    letters = (made["symbols"] >= 1) & (made["symbols"] <= text.LETTER_COUNT)
    target = np.where(letters, made["labels"], -100)
    names = ("symbols", "sources", "rows", "starts", "ends", "unit_of", "unit_mask")
    return {name: torch.from_numpy(made[name]) for name in names}, torch.from_numpy(target)


def optimiser_of(model, new: set[str], o):
    """AdamW, with decay for what convolutions weigh with."""
    groups: dict[tuple, list] = {}
    for name, parameter in model.named_parameters():
        key = (0.05 if parameter.dim() > 2 else 0.0, 1.0 if name in new else o.trained_rate)
        groups.setdefault(key, []).append(parameter)
    return torch.optim.AdamW(
        [{"params": each, "weight_decay": decay, "times": times} for (decay, times), each in groups.items()],
        lr=o.rate,
        betas=(0.9, 0.98),
    )


def shared(model, *numbers: float) -> list[float]:
    """Give every process the mean of the gradients, and the sums of `numbers`."""
    gradients = [parameter.grad for parameter in model.parameters()]
    flat = torch.cat([*(each.flatten() for each in gradients), torch.tensor(numbers, dtype=torch.float32)])
    dist.all_reduce(flat)
    for mine, mean in zip(gradients, flat[: -len(numbers)].split([each.numel() for each in gradients])):
        mine.copy_(mean.view_as(mine) / dist.get_world_size())
    return flat[-len(numbers) :].tolist()


def work(core: int, o, lines, rank, meeting: str):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=f"file://{meeting}", rank=core, world_size=o.cores)
    torch.manual_seed(o.seed)
    rng = np.random.default_rng(o.seed + core)
    network.HIDDEN_WORDS = o.hidden_words
    model = Tashkeel(o.dropout, o.seed + core)
    new: set[str] = set()
    kept = {}
    if o.start:
        kept = torch.load(o.start)
        new = set(model.load_state_dict(kept["model"], strict=False).missing_keys)
    average = copy.deepcopy(model).eval()
    optimiser = optimiser_of(model, new, o)
    goes_on = "optimiser" in kept and not new
    if goes_on:
        optimiser.load_state_dict(kept["optimiser"])
    torch.manual_seed(o.seed + core)

    start = kept_at = time.time()
    step, seen, running, spent = 0, 0, 0.0, 0.0
    for group in data.batches(lines, WEIGHTS, o.chars // o.cores, rng):
        if spent >= o.minutes:
            break
        rate = o.rate * (1 if goes_on else min(1, (step + 1) / 100))
        if o.decay:
            rate *= 1 - (1 - o.decay_to) * spent / o.minutes
        for each in optimiser.param_groups:
            each["lr"] = rate * each["times"]
        tensors, target = inputs(data.batch(lines, group), rng)
        with torch.cpu.amp.autocast(enabled=HALF, dtype=torch.bfloat16):
            scores = model(**tensors)
        loss = F.cross_entropy(scores.flatten(0, 1).float(), target.flatten())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        # One clock for all, so that they stop at the same step.
        minutes = (time.time() - start) / 60 if core == 0 else 0
        spent, letters, lost = shared(model, minutes, int((target >= 0).sum()), loss.item() / o.cores)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        seen += int(letters)
        running = lost if step == 1 else running * 0.98 + lost * 0.02
        if core != 0:
            continue
        keep = min(o.averaged, (step + 1) / (step + 20))
        with torch.no_grad():
            for mine, latest in zip(average.parameters(), model.parameters()):
                mine.lerp_(latest, 1 - keep)
        if step % 100 == 0:
            print(f"{spent:6.1f} min  step {step}  loss {running:.4f}  {seen / spent / 60:.0f} letters/s", flush=True)
        if time.time() - kept_at > 900:
            kept_at = time.time()
            save(o, model, average, optimiser, rank, step)
            report(average, o.data, rank)
    if core == 0:
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
        lines = (folder / name).read_text("utf8")[:LETTERS_SCORED].split("\n")[:-1]
        print(f"  {name}: {letter_errors(model, lines, rank, source):.2f} %", flush=True)


def main():
    o = args()
    o.out.mkdir(parents=True, exist_ok=True)
    lines, rank = data.load_data(o.data)
    parameters = sum(each.numel() for each in Tashkeel().parameters())
    print(f"{parameters:,} parameters, {len(lines):,} lines", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        # Forked, so that all of them have the one copy of the text.
        mp.start_processes(work, (o, lines, rank, f"{folder}/meeting"), o.cores, start_method="fork")


if __name__ == "__main__":
    main()
