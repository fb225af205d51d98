"""The network: convolutions over the letters of words, over words, and over letters again.

A word is what its letters say and, where it is common, a row of its own. What stands around it
is seen at the level of words, which is five times cheaper than at the level of letters.

Everything is laid out [line, place, channel], so that each tap of a convolution is a product of matrices:
CPUs do that several times faster than what `Conv1d` makes of it, those with 16-bit units above all.
"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import text
from data import SOURCES

CHAR_WIDTH = 160
WORD_WIDTH = 352
ROW_WIDTH = 96
ENCODER = (1, 1, 2)  # dilations
CONTEXT = (1, 1, 2, 2, 4, 1)
DECODER = (1, 1, 2)
RECURRENT_AFTER = (1, 3, 5, 4)  # places in CONTEXT, in the order in which they came to be
HIDDEN_WORDS = 0.05  # of which only letters are seen, in training
MEMORY_WIDTH = 120  # of each direction


def shifted(count: int, taps: int, dilation: int):
    """For each tap the places that see something through it, and those that they see."""
    for tap in range(taps):
        by = (tap - taps // 2) * dilation
        yield tap, slice(max(0, -by), count - max(0, by)), slice(max(0, by), count + min(0, by))


def convolve(x, filters, dilation: int, into):
    """Add to `into` [N, out] what a convolution makes of [N, in]; `filters` are [taps, out, in]."""
    for tap, at, seen in shifted(len(x), len(filters), dilation):
        into[at].addmm_(x[seen], filters[tap].t())
    return into


class ResidualStep(torch.autograd.Function):
    """x + scale · relu(conv(x)), and zero between the lines; by hand, as it is most of the work.

    A product for each tap, added to those before it: nothing is copied side by side first, which
    in 32 bits took as long as half of the products.
    """

    @staticmethod
    def forward(ctx, x, weight, bias, scale, between, dilation):
        filters = weight.permute(2, 0, 1).to(x.dtype).contiguous()
        made = convolve(x, filters, dilation, bias.to(x.dtype).repeat(len(x), 1)).relu_()
        out = torch.addcmul(x, made, scale[:, 0].to(x.dtype))
        out[between] = 0
        ctx.save_for_backward(x, made, weight, scale, between)
        ctx.dilation = dilation
        return out

    @staticmethod
    def backward(ctx, grad):
        x, made, weight, scale, between = ctx.saved_tensors
        taps, dilation = weight.shape[2], ctx.dilation
        grad = grad.clone()
        grad[between] = 0
        into = torch.ops.aten.threshold_backward(grad, made, 0)
        grad_scale = (into * made).sum(0, dtype=torch.float32).unsqueeze(1)
        into.mul_(scale[:, 0].to(x.dtype))
        places = shifted(len(x), taps, dilation)
        grad_weight = torch.stack([into[at].t() @ x[seen] for _, at, seen in places], 2)
        back = weight.flip(2).permute(2, 1, 0).to(x.dtype).contiguous()
        grad_x = convolve(into, back, dilation, grad)
        return grad_x, grad_weight.float(), into.sum(0, dtype=torch.float32), grad_scale, None, None


class Residual(nn.Module):
    """x + scale · relu(conv(x)): no normalisation, so that nothing but it runs in the app."""

    def __init__(self, width: int, kernel: int, dilation: int):
        super().__init__()
        # Holds the weights [out, in, kernel]; it is never called.
        self.conv = nn.Conv1d(width, width, kernel)
        self.dilation = dilation
        nn.init.kaiming_normal_(self.conv.weight, nonlinearity="relu")
        nn.init.zeros_(self.conv.bias)
        self.scale = nn.Parameter(torch.full((width, 1), 0.3))

    def forward(self, x, between):
        return ResidualStep.apply(x, self.conv.weight, self.conv.bias, self.scale, between, self.dilation)


class Scan(torch.autograd.Function):
    """h[t] = kept[t] · h[t - 1] + new[t] along the first dimension."""

    @staticmethod
    def forward(ctx, kept, new):
        out = torch.empty_like(new)
        held = torch.zeros_like(new[0])
        for t in range(len(new)):
            held = torch.addcmul(new[t], kept[t], held, out=out[t])
        ctx.save_for_backward(kept, out)
        return out

    @staticmethod
    def backward(ctx, grad):
        kept, out = ctx.saved_tensors
        grad_new = torch.empty_like(grad)
        grad_new[-1] = grad[-1]
        for t in range(len(grad) - 2, -1, -1):
            torch.addcmul(grad[t], kept[t + 1], grad_new[t + 1], out=grad_new[t])
        grad_kept = torch.zeros_like(kept)
        torch.mul(grad_new[1:], out[:-1], out=grad_kept[1:])
        return grad_kept, grad_new


def gate(x):
    """From 0 to 1 as a logistic function, of nothing but a root and a division: alike on every platform."""
    return 0.5 + 0.5 * x * torch.rsqrt(1 + x * x)


class Recurrence(nn.Module):
    """x + out(memory of the words before and after): h = g · h + (1 - g) · v, g and v of the word alone.

    Memory reaches as far as a line does, where convolutions see eleven words; and as only one product
    an element is done in turn, it costs no more than one of them.
    """

    def __init__(self, width: int, memory: int):
        super().__init__()
        self.memory = memory
        self.into = nn.Conv1d(width, 4 * memory, 1)  # gates forth and back, values forth and back
        self.out = nn.Conv1d(2 * memory, width, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        with torch.no_grad():
            self.into.bias[: 2 * memory] = torch.linspace(-0.5, 3, memory).repeat(2)
            self.into.bias[2 * memory :] = 0

    def forward(self, x, between, size: int, drop):
        evened = x * torch.rsqrt((x * x).mean(1, keepdim=True) + 1e-3)
        gates, values = dense(drop(evened), self.into).split(2 * self.memory, 1)
        kept = gate(gates.float())
        new = ((1 - kept) * values).index_fill(0, between, 0)
        kept = kept.index_fill(0, between, 1)

        def turned(rows):
            """[lines · places, 2 · memory] as [places, lines, 2 · memory], the second half from the end."""
            forth, back = rows.view(size, -1, 2 * self.memory).transpose(0, 1).split(self.memory, 2)
            return torch.cat([forth, back.flip(0)], 2)

        held = Scan.apply(turned(kept), turned(new)).to(x.dtype)
        forth, back = held.split(self.memory, 2)
        held = torch.cat([forth, back.flip(0)], 2).transpose(0, 1).reshape(len(x), -1)
        return (x + dense(drop(held), self.out)).index_fill(0, between, 0)


class Dropout(nn.Module):
    """As PyTorch's, with random bytes that cost a twentieth."""

    def __init__(self, share: float, seed: int):
        super().__init__()
        self.share = share
        self.random = np.random.default_rng(seed)

    def forward(self, x):
        if not self.training:
            return x
        drawn = torch.frombuffer(bytearray(self.random.bytes(x.numel())), dtype=torch.uint8).view(x.shape)
        kept = drawn >= round(256 * self.share)
        return x * kept.to(x.dtype).mul_(1 / (1 - self.share))


def dense(x, conv):
    """A convolution over one place."""
    return F.linear(x, conv.weight[:, :, 0], conv.bias)


class Tashkeel(nn.Module):
    def __init__(self, dropout: float = 0.1, seed: int = 1):
        super().__init__()
        self.symbol = nn.Embedding(text.SYMBOLS, CHAR_WIDTH)
        self.source = nn.Embedding(len(SOURCES), CHAR_WIDTH)
        self.row = nn.Embedding(text.WORD_ROWS, ROW_WIDTH)
        for table in (self.symbol, self.source, self.row):
            nn.init.normal_(table.weight, std=0.5)
        self.encoder = nn.ModuleList(Residual(CHAR_WIDTH, 5, d) for d in ENCODER)
        self.to_word = nn.Conv1d(2 * CHAR_WIDTH + ROW_WIDTH, WORD_WIDTH, 1)
        self.context = nn.ModuleList(Residual(WORD_WIDTH, 3, d) for d in CONTEXT)
        self.recurrence = nn.ModuleList(Recurrence(WORD_WIDTH, MEMORY_WIDTH) for _ in RECURRENT_AFTER)
        self.to_char = nn.Conv1d(WORD_WIDTH, CHAR_WIDTH, 1)
        self.decoder = nn.ModuleList(Residual(CHAR_WIDTH, 5, d) for d in DECODER)
        self.out = nn.Conv1d(CHAR_WIDTH, len(text.MARKS), 1)
        self.drop = Dropout(dropout, seed)

    def forward(self, symbols, sources, rows, starts, ends, unit_of, unit_mask):
        """Scores of the 15 classes: [B, L, 15]."""
        size, length = symbols.shape
        lines = torch.arange(size).unsqueeze(1)
        no_char = (symbols == text.PAD).flatten().nonzero()[:, 0]
        no_word = (unit_mask == 0).flatten().nonzero()[:, 0]
        x = (self.symbol(symbols) + self.source(sources).unsqueeze(1)).flatten(0, 1)
        if torch.is_autocast_cpu_enabled():
            x = x.bfloat16()
        x = x.index_fill(0, no_char, 0)
        for layer in self.encoder:
            x = layer(x, no_char)
        row = self.row(rows.flatten()).to(x.dtype)
        first, last = ((at + lines * length).flatten() for at in (starts, ends))
        w = torch.cat([F.embedding(first, x), F.embedding(last, x), self.drop(row)], 1)
        w = torch.relu(dense(w, self.to_word)).index_fill(0, no_word, 0)
        if self.training:
            w[torch.rand(len(w)) < HIDDEN_WORDS] = 0
        for index, layer in enumerate(self.context):
            w = layer(self.drop(w) if index % 2 else w, no_word)
            if index in RECURRENT_AFTER:
                w = self.recurrence[RECURRENT_AFTER.index(index)](w, no_word, size, self.drop)
        told = dense(self.drop(w), self.to_char)
        x = (x + F.embedding((unit_of + lines * rows.shape[1]).flatten(), told)).index_fill(0, no_char, 0)
        for layer in self.decoder:
            x = layer(x, no_char)
        return dense(self.drop(x), self.out).view(size, length, -1)
