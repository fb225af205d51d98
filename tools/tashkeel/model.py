"""The network: convolutions over the letters of words, over words, and over letters again.

A word is what its letters say and, where it is common, a row of its own. What stands around it
is seen at the level of words, which is five times cheaper than at the level of letters.
"""

import torch
from torch import nn

import text
from data import SOURCES

CHAR_WIDTH = 160
WORD_WIDTH = 352
ROW_WIDTH = 96
ENCODER = (1, 1, 2)  # dilations
CONTEXT = (1, 1, 2, 2, 4, 1)
DECODER = (1, 1, 2)


class Residual(nn.Module):
    """x + scale · relu(conv(x)): no normalisation, so that nothing but it runs in the app."""

    def __init__(self, width: int, kernel: int, dilation: int):
        super().__init__()
        self.conv = nn.Conv1d(width, width, kernel, padding=dilation * (kernel // 2), dilation=dilation)
        nn.init.kaiming_normal_(self.conv.weight, nonlinearity="relu")
        nn.init.zeros_(self.conv.bias)
        self.scale = nn.Parameter(torch.full((width, 1), 0.3))

    def forward(self, x, mask):
        return (x + self.scale.to(x.dtype) * torch.relu(self.conv(x))) * mask


def at(x, index):
    """Columns of [B, C, N] at [B, M]: [B, C, M]."""
    return torch.gather(x, 2, index.unsqueeze(1).expand(-1, x.shape[1], -1))


class Tashkeel(nn.Module):
    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.symbol = nn.Embedding(text.SYMBOLS, CHAR_WIDTH)
        self.given = nn.Embedding(len(text.MARKS) + 1, CHAR_WIDTH)
        self.source = nn.Embedding(len(SOURCES), CHAR_WIDTH)
        self.row = nn.Embedding(text.WORD_ROWS, ROW_WIDTH)
        for table in (self.symbol, self.given, self.source, self.row):
            nn.init.normal_(table.weight, std=0.5)
        self.encoder = nn.ModuleList(Residual(CHAR_WIDTH, 5, d) for d in ENCODER)
        self.to_word = nn.Conv1d(2 * CHAR_WIDTH + ROW_WIDTH, WORD_WIDTH, 1)
        self.context = nn.ModuleList(Residual(WORD_WIDTH, 3, d) for d in CONTEXT)
        self.to_char = nn.Conv1d(WORD_WIDTH, CHAR_WIDTH, 1)
        self.decoder = nn.ModuleList(Residual(CHAR_WIDTH, 5, d) for d in DECODER)
        self.out = nn.Conv1d(CHAR_WIDTH, len(text.MARKS), 1)
        self.drop = nn.Dropout(dropout)

    def forward(self, symbols, given, sources, rows, starts, ends, unit_of, unit_mask):
        """Scores of the 15 classes: [B, 15, L]."""
        char_mask = (symbols != text.PAD).unsqueeze(1)
        x = self.symbol(symbols) + self.given(given) + self.source(sources).unsqueeze(1)
        x = x.transpose(1, 2)
        if torch.is_autocast_cpu_enabled():
            x = x.bfloat16()
        char_mask = char_mask.to(x.dtype)
        word_mask = unit_mask.unsqueeze(1).to(x.dtype)
        x = x * char_mask
        for layer in self.encoder:
            x = layer(x, char_mask)
        row = self.row(rows).transpose(1, 2).to(x.dtype)
        w = torch.relu(self.to_word(torch.cat([at(x, starts), at(x, ends), self.drop(row)], 1))) * word_mask
        for index, layer in enumerate(self.context):
            w = layer(self.drop(w) if index % 2 else w, word_mask)
        x = (x + at(self.to_char(self.drop(w)), unit_of)) * char_mask
        for layer in self.decoder:
            x = layer(x, char_mask)
        return self.out(self.drop(x))
