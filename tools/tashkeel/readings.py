"""The readings of words that the training text has, as a Bloom filter.

A reading is a word of two to `LONGEST` letters with its marks, those of the last letter aside:
they are its ending, which the sentence decides. `src/arabic/tashkeel/known-readings.ts` asks for them.
"""

from collections import Counter, defaultdict

import numpy as np

LONGEST = 12  # letters of a word; longer ones are few
SHARE = 0.1  # of a word's occurrences that a reading must have
MARGIN = 5.0  # difference of scores within which a reading that is known goes first
PART_MARGIN = 3.0  # within which one of which a part is known does
BITS = 12  # for each reading
HASHES = 8
ENDING = 15  # stands for the marks of the last letter


def readings(lines) -> list[np.ndarray]:
    """A number for each letter of each reading: 16 · symbol + marks."""
    modern = np.repeat(np.isin(lines.sources, (1, 2)), np.diff(lines.unit_at))
    line_at = np.repeat(lines.char_at[:-1], np.diff(lines.unit_at))
    codes = (lines.symbols * 16 + lines.labels).astype(np.uint16)
    counts: dict[bytes, Counter] = defaultdict(Counter)
    for first, last, is_modern in zip(lines.starts + line_at, lines.ends + line_at, modern):
        if not 1 <= last - first < LONGEST:
            continue
        word = codes[first : last + 1].copy()
        word[-1] |= ENDING
        counts[(word >> 4).tobytes()][word.tobytes()] += 3 if is_modern else 1
    return [
        np.frombuffer(reading, np.uint16)
        for each in counts.values()
        for reading, count in each.items()
        if count >= SHARE * each.total()
    ]


def mixed(value: np.ndarray) -> np.ndarray:
    """The last steps of MurmurHash3, which spread every bit over all others."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        value = (value ^ (value >> np.uint32(shift))) * np.uint32(factor)
    return value ^ (value >> np.uint32(16))


def bloom_filter(found: list[np.ndarray]) -> np.ndarray:
    """Bytes of a Bloom filter of `HASHES` bits a reading, by double hashing of FNV-1a over the numbers."""
    lengths = np.array([len(each) for each in found])
    table = np.zeros((len(found), LONGEST), np.uint32)
    for row, each in zip(table, found):
        row[: len(each)] = each
    value = np.full(len(found), 0x811C9DC5, np.uint32)
    for place in range(LONGEST):
        value = np.where(place < lengths, (value ^ table[:, place]) * np.uint32(0x01000193), value)
    first = mixed(value)
    step = mixed(value ^ np.uint32(0x9E3779B9)) | np.uint32(1)
    size = -(-len(found) * BITS // 8)
    made = np.zeros(size, np.uint8)
    for index in range(HASHES):
        bit = (first + np.uint32(index) * step) % np.uint32(size * 8)
        np.bitwise_or.at(made, bit >> np.uint32(3), (1 << (bit & np.uint32(7))).astype(np.uint8))
    return made
