"""Write a checkpoint as the app reads it: `python3 export.py CHECKPOINT DATA OUT.bin`.

A file is the four bytes `QTSH`, the length of the header (32 bits, little-endian), the header
(JSON) and the tensors one after the other, each at a multiple of 16 bytes from the end of the
header; all of it is packed by gzip, which makes of the 8 bits of a weight as many as it needs.
Weights have one scale a row; the average of the weights is written, and with it what the training
text in `DATA` has of words.
"""

import json
import pathlib
import sys
import zlib

import numpy as np
import torch

import model as network
import readings
import text
from data import SOURCES, leanings, load_data

# Fewer levels than 8 bits have cost 0.01 points of DER, and make room for what the training text has.
LARGEST = 63
LARGEST_OVER_WORDS = 31  # of convolutions and memory over words, which are most of the network
LARGEST_OF_ROWS = 7  # of the table of words
CLIPPED = np.arange(1, 0.55, -0.05)  # what a row's largest number may become


def quantised(weight: np.ndarray, largest: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of whole numbers from `-largest` to `largest`, and the scale of each: that which errs least."""
    rows = weight.reshape(len(weight), -1)
    most = np.maximum(np.abs(rows).max(1), 1e-8)
    scales = np.outer(CLIPPED, most / largest)

    def whole(scale):
        return np.clip(np.round(rows / scale[:, None]), -largest, largest)

    errors = [((whole(scale) * scale[:, None] - rows) ** 2).sum(1) for scale in scales]
    scale = scales[np.argmin(errors, 0), np.arange(len(rows))]
    return whole(scale).astype(np.int8), scale.astype(np.float32)


def main():
    kept = torch.load(sys.argv[1])
    state = {name: tensor.float().numpy() for name, tensor in kept["average"].items()}
    tensors: dict[str, np.ndarray] = {}

    def table(name: str):
        tensors[f"{name}.weight"], tensors[f"{name}.scale"] = quantised(
            state[f"{name}.weight"], LARGEST_OF_ROWS if name == "row" else LARGEST
        )

    def conv(name: str, source: str, residual: str | None = None):
        weight = state[f"{source}.weight"].transpose(0, 2, 1)  # outputs, kernel, width
        bias = state[f"{source}.bias"]
        missing = -len(weight) % 4
        weight = np.concatenate([weight, np.zeros((missing, *weight.shape[1:]), weight.dtype)])
        bias = np.concatenate([bias, np.zeros(missing, bias.dtype)])
        largest = LARGEST_OVER_WORDS if name.startswith(("context", "recurrence")) else LARGEST
        tensors[f"{name}.weight"], tensors[f"{name}.scale"] = quantised(weight, largest)
        tensors[f"{name}.bias"] = bias
        if residual:
            tensors[f"{name}.gain"] = state[residual].reshape(-1)

    for name in ("symbol", "source", "row"):
        table(name)
    for group in ("encoder", "context", "decoder"):
        for index in range(len(getattr(network, group.upper()))):
            conv(f"{group}.{index}", f"{group}.{index}.conv", f"{group}.{index}.scale")
    for index in range(len(network.RECURRENT_AFTER)):
        for name in ("into", "out"):
            conv(f"recurrence.{index}.{name}", f"recurrence.{index}.{name}")
    for name in ("to_word", "to_char", "out"):
        conv(name, name)

    packed, _ = load_data(pathlib.Path(sys.argv[2]))
    leaning, news_to, classical_from = leanings(packed)
    step = np.abs(leaning).max() / 127
    tensors["kind.weight"] = np.round(leaning / step).astype(np.int8)

    known = readings.bloom_filter(readings.readings(packed))
    tensors["readings"] = known.view(np.int8)

    words = [word for word, _ in sorted(kept["rank"].items(), key=lambda item: item[1])]
    tensors["words"] = np.frombuffer("\n".join(words).encode("utf-16-le"), np.uint16)

    header = {
        "version": 4,
        "charWidth": network.CHAR_WIDTH,
        "wordWidth": network.WORD_WIDTH,
        "rowWidth": network.ROW_WIDTH,
        "encoder": network.ENCODER,
        "context": network.CONTEXT,
        "decoder": network.DECODER,
        "recurrentAfter": network.RECURRENT_AFTER,
        "memoryWidth": network.MEMORY_WIDTH,
        "knownWords": text.KNOWN_WORDS,
        "hashedWords": text.HASHED_WORDS,
        "symbols": text.SYMBOLS,
        "sources": SOURCES,
        "kinds": {
            "usual": SOURCES.index("news"),
            "unsure": SOURCES.index("unknown"),
            "other": SOURCES.index("classical"),
            "upTo": round(news_to / step),
            "from": round(classical_from / step),
        },
        "readings": {
            "bytes": len(known),
            "hashes": readings.HASHES,
            "longest": readings.LONGEST,
            "gains": readings.GAINS,
        },
        "tensors": [],
    }
    at, parts = 0, []
    for name, array in tensors.items():
        kind = {"int8": "i8", "float32": "f32", "uint16": "u16"}[array.dtype.name]
        data = array.astype(array.dtype.newbyteorder("<")).tobytes()
        header["tensors"].append({"name": name, "kind": kind, "at": at, "length": int(array.size)})
        padding = -len(data) % 16
        parts.append(data + bytes(padding))
        at += len(data) + padding
    head = json.dumps(header, separators=(",", ":")).encode()
    head += b" " * (-(len(head) + 8) % 16)
    whole = b"QTSH" + len(head).to_bytes(4, "little") + head + b"".join(parts)
    # As gzip; for numbers that repeat little, which takes a fiftieth less.
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_FILTERED)
    pathlib.Path(sys.argv[3]).write_bytes(packer.compress(whole) + packer.flush())


if __name__ == "__main__":
    main()
