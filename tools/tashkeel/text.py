"""Arabic text as the model sees it: letters, other signs, and one of 15 marks on each letter.

The same rules stand in `src/arabic/tashkeel/`: what is changed here is changed there.
"""

import unicodedata

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
FATHATAN, DAMMATAN, KASRATAN, FATHA, DAMMA, KASRA, SHADDA, SUKUN = map(chr, range(0x64B, 0x653))

# The marks of a letter in NFC order (the vowel before the shadda), by class.
MARKS = [
    "",
    FATHA,
    DAMMA,
    KASRA,
    SUKUN,
    FATHATAN,
    DAMMATAN,
    KASRATAN,
    SHADDA,
    FATHA + SHADDA,
    DAMMA + SHADDA,
    KASRA + SHADDA,
    FATHATAN + SHADDA,
    DAMMATAN + SHADDA,
    KASRATAN + SHADDA,
]
CLASS_OF_MARKS = {frozenset(marks): index for index, marks in enumerate(MARKS)}
ALL_MARKS = frozenset("".join(MARKS))

# Symbols: 0 pads, then letters, then kinds of other characters.
PAD = 0
SIGNS = " .،؛:؟!()[]\"«»-/…"
SYMBOL_OF = {letter: index + 1 for index, letter in enumerate(LETTERS)}
SYMBOL_OF |= {sign: len(LETTERS) + 1 + index for index, sign in enumerate(SIGNS)}
SYMBOL_OF |= {",": SYMBOL_OF["،"], ";": SYMBOL_OF["؛"], "?": SYMBOL_OF["؟"], "'": SYMBOL_OF['"']}
SYMBOL_OF |= {"{": SYMBOL_OF["("], "}": SYMBOL_OF[")"], "–": SYMBOL_OF["-"], "—": SYMBOL_OF["-"]}
SYMBOL_OF |= {"“": SYMBOL_OF["«"], "”": SYMBOL_OF["»"], "\t": SYMBOL_OF[" "], "\u00a0": SYMBOL_OF[" "]}
DIGIT = len(LETTERS) + len(SIGNS) + 1
LATIN = DIGIT + 1
OTHER = DIGIT + 2
SYMBOLS = DIGIT + 3
LETTER_COUNT = len(LETTERS)
SPACE = SYMBOL_OF[" "]

KNOWN_WORDS = 8192  # rows of words by rank; row 0 is for no word
HASHED_WORDS = 4096  # rows shared by the others
WORD_ROWS = KNOWN_WORDS + HASHED_WORDS


def symbol_of(char: str) -> int:
    symbol = SYMBOL_OF.get(char)
    if symbol is not None:
        return symbol
    if char.isdigit():
        return DIGIT
    return LATIN if char.isascii() and char.isalpha() else OTHER


def parse(line: str) -> tuple[str, list[int]]:
    """A vocalised line: its characters without marks, and the class of marks on each.

    Tanwin fath that stands on a bare alif or alif maqsura belongs to the letter before it.
    """
    chars: list[str] = []
    marks: list[set[str]] = []
    text = unicodedata.normalize("NFC", line.replace("&quot;", '"')).replace("\u0640", "")
    for char in text:
        if char in ALL_MARKS:
            if chars and chars[-1] in SYMBOL_OF and SYMBOL_OF[chars[-1]] <= LETTER_COUNT:
                marks[-1].add(char)
        else:
            chars.append(char)
            marks.append(set())
    for index in range(1, len(chars)):
        if chars[index] in "اى" and FATHATAN in marks[index]:
            marks[index].discard(FATHATAN)
            marks[index - 1].discard(FATHA)
            marks[index - 1].add(FATHATAN)
    return "".join(chars), [CLASS_OF_MARKS.get(frozenset(each), 0) for each in marks]


def word_hash(word: str) -> int:
    """FNV-1a, 32 bits, over UTF-16 code units (the letters are all in the basic plane)."""
    value = 0x811C9DC5
    for char in word:
        value = ((value ^ ord(char)) * 0x01000193) & 0xFFFFFFFF
    return value


def units(symbols: list[int]) -> list[tuple[int, int]]:
    """Words (runs of letters) and single other signs, without spaces: start and end of each."""
    found = []
    start = None
    for index, symbol in enumerate(symbols):
        if 1 <= symbol <= LETTER_COUNT:
            if start is None:
                start = index
            continue
        if start is not None:
            found.append((start, index))
            start = None
        if symbol != SPACE:
            found.append((index, index + 1))
    if start is not None:
        found.append((start, len(symbols)))
    return found


def row_of(word: str, rank: dict[str, int]) -> int:
    """Row of a word in the table of words; 0 for signs."""
    if symbol_of(word[0]) > LETTER_COUNT:
        return 0
    known = rank.get(word)
    return known if known is not None else KNOWN_WORDS + word_hash(word) % HASHED_WORDS
