"""The training text as flat arrays, and batches of lines of like length."""

import pathlib
from collections import Counter

import numpy as np

import text

GAP = 4  # places between lines: as far as a convolution reaches
ALONE = 0.2  # share of the passages that are of one line
PASSAGE = (100, 640)  # characters that the others have at least, between these
LONGEST_PASSAGE = 760
SOURCES = ["unknown", "news", "modern", "quran", "classical", "hadith"]


class Lines:
    """Lines as slices of flat arrays: `symbols`, `labels` per character; `rows`, `starts`, `ends` per unit."""

    def __init__(self, arrays: dict[str, np.ndarray]):
        self.__dict__.update(arrays)

    def __len__(self) -> int:
        return len(self.char_at) - 1


def source_of(kind: str, name: str) -> int:
    if name == "aljazeera":
        return 1
    if kind.startswith("MSA"):
        return 2
    return {"quran": 3, "hadith": 5}.get(name, 4)


def read_training(folder: pathlib.Path) -> tuple[list[str], list[int]]:
    lines, sources = [], []
    files = {}
    for entry in (folder / "train-index.tsv").read_text("utf8").splitlines()[1:]:
        file, first, last, name, kind = entry.split("\t")
        if file not in files:
            files[file] = (folder / file).read_text("utf8").split("\n")
        lines += files[file][int(first) - 1 : int(last)]
        sources += [source_of(kind, name)] * (int(last) - int(first) + 1)
    return lines, sources


def ranks(parsed, sources) -> dict[str, int]:
    """The commonest words; a word of modern text counts three times, as it is trained on."""
    counts = Counter()
    for (chars, _), source in zip(parsed, sources):
        symbols = [text.symbol_of(char) for char in chars]
        weight = 3 if source in (1, 2) else 1
        for start, end in text.units(symbols):
            if symbols[start] <= text.LETTER_COUNT:
                counts[chars[start:end]] += weight
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {word: index + 1 for index, (word, _) in enumerate(common[: text.KNOWN_WORDS - 1])}


def pack(parsed, sources, rank) -> Lines:
    symbols, labels, rows, starts, ends, unit_of = [], [], [], [], [], []
    char_at, unit_at = [0], [0]
    kept = []
    for (chars, marks), source in zip(parsed, sources):
        line = [text.symbol_of(char) for char in chars]
        found = text.units(line)
        if not found:
            continue
        index = 0
        for place in range(len(line)):
            while index + 1 < len(found) and place >= found[index + 1][0]:
                index += 1
            unit_of.append(index)
        symbols += line
        labels += marks
        rows += [text.row_of(chars[a:b], rank) for a, b in found]
        starts += [a for a, _ in found]
        ends += [b - 1 for _, b in found]
        char_at.append(len(symbols))
        unit_at.append(len(rows))
        kept.append(source)
    return Lines(
        dict(
            symbols=np.array(symbols, np.int16),
            labels=np.array(labels, np.int16),
            unit_of=np.array(unit_of, np.int16),
            rows=np.array(rows, np.int32),
            starts=np.array(starts, np.int16),
            ends=np.array(ends, np.int16),
            char_at=np.array(char_at),
            unit_at=np.array(unit_at),
            sources=np.array(kept, np.int16),
        )
    )


def load_data(folder: pathlib.Path) -> tuple[Lines, dict[str, int]]:
    """The training text, and the ranks of its words."""
    lines, sources = read_training(folder)
    parsed = [text.parse(line) for line in lines]
    rank = ranks(parsed, sources)
    return pack(parsed, sources, rank), rank


def leanings(lines: Lines) -> tuple[np.ndarray, float, float]:
    """How much likelier each row of the table of words is in classical text than in modern, as a logarithm;
    the sum up to which a line is taken for news, and that above which for classical: 2 in 100 lines of news
    are above the one, 5 in 100 of all modern text above the other."""
    word_source = np.repeat(lines.sources, np.diff(lines.unit_at))
    counts = [
        np.bincount(lines.rows[np.isin(word_source, kinds)], minlength=text.WORD_ROWS)[: text.WORD_ROWS]
        for kinds in ((1, 2), (4, 5))
    ]
    shares = [(count + 0.5) / (count.sum() + 0.5 * len(count)) for count in counts]
    leaning = np.log(shares[1] / shares[0])
    leaning[0] = 0
    sums = np.add.reduceat(leaning[lines.rows], lines.unit_at[:-1])
    news_to = np.quantile(sums[lines.sources == 1], 0.98)
    classical_from = np.quantile(sums[np.isin(lines.sources, (1, 2))], 0.95)
    return leaning.astype(np.float32), float(news_to), float(classical_from)


def passages(lines: Lines, weights, rng: np.random.Generator) -> np.ndarray:
    """Lines that follow each other, their first and last: [passages, 2]. A line is drawn as often as its source weighs.

    The lines are parts of paragraphs; what is read is paragraphs.
    """
    lengths = np.diff(lines.char_at) + 1
    ends = np.append(lines.sources[1:] != lines.sources[:-1], True)  # of what follows each other
    found = []
    for source, share in enumerate(weights):
        for turn in range(int(np.ceil(share))):
            first, held, wanted = None, 0, 0.0
            for at in np.flatnonzero(lines.sources == source):
                if first is None:
                    first, held = at, 0
                    wanted = 0 if rng.random() < ALONE else rng.uniform(*PASSAGE)
                held += lengths[at]
                if held >= wanted or ends[at] or held + lengths[at + 1] > LONGEST_PASSAGE:
                    if rng.random() < share - turn:
                        found.append((first, at))
                    first = None
    return np.array(found)


def batch(lines: Lines, found) -> dict[str, np.ndarray]:
    """Passages side by side, padded: characters [B, L], units [B, W]. Lines are apart by a space."""
    lengths, counts = passage_lengths(lines, found), [lines.unit_at[b + 1] - lines.unit_at[a] for a, b in found]
    size, width, height = len(found), max(lengths) + GAP, max(counts) + GAP
    made = {name: np.zeros((size, width), np.int64) for name in ("symbols", "labels", "unit_of")}
    made |= {name: np.zeros((size, height), np.int64) for name in ("rows", "starts", "ends")}
    made["unit_mask"] = np.zeros((size, height), np.float32)
    for at, (first, last) in enumerate(found):
        char = unit = 0
        for line in range(first, last + 1):
            if line > first:
                made["symbols"][at, char] = text.SPACE
                made["unit_of"][at, char] = unit - 1
                char += 1
            chars = slice(lines.char_at[line], lines.char_at[line + 1])
            words = slice(lines.unit_at[line], lines.unit_at[line + 1])
            to_char, to_unit = char + chars.stop - chars.start, unit + words.stop - words.start
            made["symbols"][at, char:to_char] = lines.symbols[chars]
            made["labels"][at, char:to_char] = lines.labels[chars]
            made["unit_of"][at, char:to_char] = lines.unit_of[chars] + unit
            made["rows"][at, unit:to_unit] = lines.rows[words]
            made["starts"][at, unit:to_unit] = lines.starts[words] + char
            made["ends"][at, unit:to_unit] = lines.ends[words] + char
            char, unit = to_char, to_unit
        made["unit_mask"][at, :unit] = 1
    made["sources"] = lines.sources[found[:, 0]].astype(np.int64)
    return made


def passage_lengths(lines: Lines, found) -> np.ndarray:
    """Characters of each, with the spaces between its lines."""
    first, last = found.T
    return lines.char_at[last + 1] - lines.char_at[first] + last - first


def batches(lines: Lines, weights, chars_per_batch: int, rng: np.random.Generator):
    """Endless batches of passages, those of like length together."""
    while True:
        found = passages(lines, weights, rng)
        lengths = passage_lengths(lines, found)
        order = np.argsort(lengths + rng.uniform(0, 24, len(found)))
        cut, held, groups = 0, 0, []
        for at, index in enumerate(order):
            held = max(held, lengths[index])
            if held * (at - cut + 1) > chars_per_batch and at > cut:
                groups.append(order[cut:at])
                cut, held = at, lengths[index]
        groups.append(order[cut:])
        for group in rng.permutation(len(groups)):
            yield found[groups[group]]
