"""What the training text says of words and their neighbours, as a Bloom filter of number sequences.

`src/arabic/tashkeel/known-readings.ts` asks for them. A word has two to `LONGEST` letters; each of its
letters is the number 16 · symbol + marks. Kept are, each behind the number of its kind:

- readings without their endings, where a word has them often enough: the last letter is 16 · symbol + `ENDING`;
- readings as they stand;
- readings that a word has beside another (its symbols, then 0), where it has another reading elsewhere.
"""

import numpy as np

from text import LETTER_COUNT

LONGEST = 12  # letters of a word; longer ones are few
SHARE = 0.1  # of a word's occurrences that a reading without its ending must have
PAIR_COUNT = 2  # times that a word must have a reading beside another
PAIR_SHARE = 0.5  # of the occurrences beside it
USUAL_SHARE = 0.5  # of all occurrences, that a reading must not have: that is what the network expects
PAIR_GAIN = 1.5  # how much more often beside it than elsewhere
BITS = 16  # for each sequence
HASHES = 11
ENDING = 15  # stands for the marks of the last letter
WITHOUT_ENDING, WHOLE, BEFORE, AFTER = 1, 2, 3, 4
# By how much each makes a reading likelier: differences of scores, chosen on `val.txt` and `val-msa.txt`.
GAINS = {"withoutEnding": 2.3, "part": 2.1, "whole": 1.7, "before": 0.5, "after": 0.7}

BASIS, PRIME = np.uint32(0x811C9DC5), np.uint32(0x01000193)


def readings(lines) -> np.ndarray:
    """The hash (FNV-1a over the numbers, 32 bits) of each sequence that is kept."""
    count = len(lines.starts)
    line_of = np.repeat(np.arange(len(lines)), np.diff(lines.unit_at))
    first = lines.starts + lines.char_at[line_of]
    size = lines.ends - lines.starts + 1
    symbols = lines.symbols.astype(np.uint32)
    codes = symbols * 16 + lines.labels.astype(np.uint32)
    bare = symbols * 16 + ENDING

    def step(state, number):
        return (state ^ number) * PRIME

    def run(state, numbers, ends_with=None):
        """`state` of each unit behind the numbers of its characters."""
        for place in range(LONGEST):
            has = place < size
            at = np.minimum(first + place, len(numbers) - 1)
            number = numbers[at]
            if ends_with is not None:
                number = np.where(place == size - 1, ends_with[at], number)
            state = np.where(has, step(state, number), state)
        return state

    def start(kind):
        return step(np.full(count, BASIS), np.uint32(kind))

    word = (size >= 2) & (size <= LONGEST) & (symbols[first] <= LETTER_COUNT)
    weight = np.where(np.isin(lines.sources[line_of], (1, 2)), 3, 1)
    kept = []

    # Of each hash of `numbers` in `parts` the share that it has of its group.
    def shares(group, part, chosen, weights):
        parts, at, inverse = np.unique(part[chosen], return_index=True, return_inverse=True)
        _, group_of = np.unique(group[chosen], return_inverse=True)
        counts = np.bincount(inverse, weights[chosen])
        totals = np.bincount(group_of, weights[chosen])
        return parts, np.nonzero(chosen)[0][at], counts, counts / totals[group_of[at]]

    letters = run(start(0), bare)
    ones = np.ones(count)
    parts, _, _, share = shares(letters, run(start(WITHOUT_ENDING), codes, bare), word, weight)
    kept.append(parts[share >= SHARE])
    whole = run(start(WHOLE), codes)
    parts, _, _, share = shares(letters, whole, word, ones)
    kept.append(parts)
    usual = np.zeros(count)
    usual[word] = share[np.searchsorted(parts, whole[word])]
    for kind, by in ((BEFORE, -1), (AFTER, 1)):
        beside = step(run(start(kind), symbols), np.uint32(0))
        at = np.clip(np.arange(count) + by, 0, count - 1)
        has = (line_of[at] == line_of) & (at != np.arange(count)) & (size[at] <= LONGEST)
        # At the ends of a line there is no character.
        state = np.where(has, beside[at], step(start(kind), np.uint32(0)))
        chosen = word & (has | (line_of[at] != line_of) | (at == np.arange(count)))
        parts, example, times, share = shares(run(state, bare), run(state, codes), chosen, ones)
        often = usual[example]
        kept.append(
            parts[(times >= PAIR_COUNT) & (share >= PAIR_SHARE) & (often <= USUAL_SHARE) & (share >= PAIR_GAIN * often)]
        )
    return np.concatenate(kept)


def mixed(value: np.ndarray) -> np.ndarray:
    """The last steps of MurmurHash3, which spread every bit over all others."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        value = (value ^ (value >> np.uint32(shift))) * np.uint32(factor)
    return value ^ (value >> np.uint32(16))


def bloom_filter(values: np.ndarray) -> np.ndarray:
    """Bytes of a Bloom filter of `HASHES` bits a hash, by double hashing."""
    first = mixed(values)
    step = mixed(values ^ np.uint32(0x9E3779B9)) | np.uint32(1)
    size = -(-len(values) * BITS // 8)
    made = np.zeros(size, np.uint8)
    for index in range(HASHES):
        bit = (first + np.uint32(index) * step) % np.uint32(size * 8)
        np.bitwise_or.at(made, bit >> np.uint32(3), (1 << (bit & np.uint32(7))).astype(np.uint8))
    return made
