"""Trains networks over rows of integers and packs them for core/inference/row_network.h.

What the trainers of models import; nothing else here is for them:

  Settings(width=48, dilations=(1, 2, 4, 8, 16), ...)
  train(rows, sequences, labels, weights, margins, settings) -> bytes
                            the section "network". rows: int16 array [rows, columns]; sequences: [(begin, end)] of rows that
                            stand in one text, in order; labels: 0 or 1 [rows]; weights [rows]; margins [rows]: what is
                            added to the scores where they are used, hundredths. The same input gives the same bytes on the same machine.
  score(section, rows, sequences, program) -> int array [rows], 0 outside the sequences
                            by the core itself: `program` is build/.../tools/train/score_rows
  with_trees(networks, trees) -> int array
                            what the core makes of the scores of all (core/inference/row_model.h)
  sections(networks) -> {name: bytes}
                            as a model file has them

Needs numpy and torch (Debian: python3-numpy, python3-torch).
"""
import dataclasses
import subprocess
import tempfile

import numpy as np
import torch

WEIGHT, HIDDEN = 31, 63        # the largest of rounded weights and of hidden numbers
SPREAD = 4                     # inputs reach so many standard deviations to each side
TOP = 6.0                      # the largest hidden number, as training sees it
SCALE_BITS, FACTOR_BITS = 12, 20
LARGEST_FACTOR = (1 << 15) - 1
LARGEST_OF_SUMS = 1 << 30       # of factors and biases


@dataclasses.dataclass
class Settings:
    width: int = 48            # numbers that are kept of each row
    dilations: tuple = (1, 2, 4, 8, 16)
    epochs: int = 5            # before numbers are rounded
    rounded_epochs: int = 2    # with the numbers that the core reckons with
    rate: float = 3e-3
    dropout: float = 0.25
    batch: int = 5000          # rows
    seed: int = 1
    threads: int = 2


def log_scale(rows):
    """As in the core."""
    size = np.abs(rows.astype(np.int32)) + 1
    power = np.frexp(size.astype(np.float64))[1] - 1
    return (np.sign(rows) * (64 * power + ((size - (1 << power)) * 64 >> power))).astype(np.int16)


class Scales:
    """From rows to the network's inputs, whole numbers of SPREAD / HIDDEN standard deviations."""
    def __init__(self, rows):
        scaled = log_scale(rows)
        self.means = np.round(scaled.mean(0, dtype=np.float64)).astype(np.int64)
        unit = scaled.std(0, dtype=np.float64) * SPREAD / HIDDEN
        factors = np.minimum(np.round((1 << SCALE_BITS) / np.maximum(unit, 1e-9)), LARGEST_FACTOR)
        # What never changed has taught nothing: its weights are still as they were drawn.
        self.factors = np.where(unit > 0, factors, 0).astype(np.int64)

    def inputs(self, rows):
        shifted = (log_scale(rows).astype(np.int64) - self.means) * self.factors >> SCALE_BITS
        return np.clip(shifted, -HIDDEN, HIDDEN).astype(np.int8)


def rounded(weights):
    """To WEIGHT steps of the largest of a row, going forward; gradients as if they were not."""
    scale = scales_of(weights).reshape(-1, *[1] * (weights.dim() - 1))
    return weights + ((weights / scale).round() * scale - weights).detach()


def scales_of(weights):
    return weights.detach().abs().flatten(1).amax(1).clamp_min(1e-6) / WEIGHT


class Network(torch.nn.Module):
    def __init__(self, columns, settings):
        super().__init__()
        width = settings.width
        self.rounds = False
        self.input = torch.nn.Linear(columns, width)
        self.layers = torch.nn.ModuleList(
            torch.nn.Conv1d(width, width, 3, dilation=d, padding=d) for d in settings.dilations)
        self.output = torch.nn.Linear(2 * width, 1)
        self.drop = torch.nn.Dropout(settings.dropout)

    def weights(self, of):
        return rounded(of.weight) if self.rounds else of.weight

    def hidden(self, sums):
        numbers = sums.clamp(0, TOP)
        if self.rounds:
            step = TOP / HIDDEN
            numbers = numbers + ((numbers / step).round() * step - numbers).detach()
        return numbers

    def forward(self, inputs, real):
        """inputs [rows, columns]; real [rows]: 1, or 0 for the rows that part sequences. Scores [rows]."""
        units = inputs * (SPREAD / HIDDEN)
        first = self.hidden(torch.nn.functional.linear(self.drop(units), self.weights(self.input), self.input.bias))
        first = first * real[:, None]
        last = first.t()[None]
        for layer in self.layers:
            sums = torch.nn.functional.conv1d(self.drop(last), self.weights(layer), layer.bias,
                                              padding=layer.padding, dilation=layer.dilation)
            last = ((last + self.hidden(sums)).clamp_max(TOP)) * real[None, None]
        both = self.drop(torch.cat([first, last[0].t()], 1))
        return torch.nn.functional.linear(both, self.weights(self.output), self.output.bias)[:, 0]


class Batches:
    def __init__(self, inputs, sequences, settings):
        self.inputs, self.sequences, self.size = inputs, [s for s in sequences if s[1] > s[0]], settings.batch
        self.gap = np.full(sum(settings.dilations), -1)  # no sequence sees another

    def plan(self, draw):
        """An epoch: the sequences of each batch."""
        plan, chosen, rows = [], [], 0
        for i in draw.permutation(len(self.sequences)):
            chosen.append(i)
            rows += self.sequences[i][1] - self.sequences[i][0]
            if rows >= self.size:
                plan.append(chosen)
                chosen, rows = [], 0
        return plan + [chosen] if chosen else plan

    def read(self, chosen):
        """(rows, whether each is real, inputs)"""
        places = np.concatenate([part for i in chosen for part in (np.arange(*self.sequences[i]), self.gap)])
        real, rows = places >= 0, np.maximum(places, 0)
        inputs = self.inputs[rows].astype(np.float32) * real[:, None]
        return rows, torch.from_numpy(real.astype(np.float32)), torch.from_numpy(inputs.astype(np.float32))


def train(rows, sequences, labels, weights, margins, settings):
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    draw = np.random.default_rng(settings.seed)
    here = np.concatenate([np.arange(*s) for s in sequences])
    scales = Scales(rows[here])
    batches = Batches(scales.inputs(rows), sequences, settings)
    labels, margins = labels.astype(np.float32), (margins / 100).astype(np.float32)
    weights = (weights / weights[here].sum() * len(sequences)).astype(np.float32)
    network = Network(rows.shape[1], settings)
    learn(network, batches, draw, labels, weights, margins, settings.epochs, settings.rate)
    network.rounds = True
    learn(network, batches, draw, labels, weights, margins, settings.rounded_epochs, settings.rate / 6)
    return pack(network.eval(), scales, settings)


def learn(network, batches, draw, labels, weights, margins, epochs, rate):
    plan = [chosen for _ in range(epochs) for chosen in batches.plan(draw)]
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=len(plan) + 1)
    network.train()
    for chosen in plan:
        rows, real, inputs = batches.read(chosen)
        scores = network(inputs, real) + torch.from_numpy(margins[rows])
        loss = torch.nn.functional.binary_cross_entropy_with_logits(
            scores, torch.from_numpy(labels[rows]), weight=torch.from_numpy(weights[rows]) * real, reduction="sum")
        optimizer.zero_grad()
        (loss / 10).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()


def pack(network, scales, settings):
    out = len(scales.means).to_bytes(2, "little") + settings.width.to_bytes(2, "little") + bytes([len(settings.dilations)])
    out += np.stack([scales.means, scales.factors], 1).astype("<i4").tobytes()
    step = TOP / HIDDEN
    out += matrix(network.input.weight) + factors(network.input, SPREAD / HIDDEN, step)
    for layer, dilation in zip(network.layers, settings.dilations):
        out += bytes([dilation])
        whole = whole_numbers(layer.weight)  # [width, width, 3]
        out += b"".join(whole[:, :, tap].tobytes() for tap in range(3)) + factors(layer, step, step)
    out += matrix(network.output.weight) + factors(network.output, step, 0.01)
    return out


def whole_numbers(weights):
    scale = scales_of(weights).reshape(-1, *[1] * (weights.dim() - 1))
    return (weights.detach() / scale).round().numpy().astype(np.int8)


def matrix(weights):
    return whole_numbers(weights).tobytes()


def factors(layer, unit_in, unit_out):
    """Of each row: from its sum of products to the next numbers, and what is added."""
    one = (1 << FACTOR_BITS) / unit_out
    both = np.stack([scales_of(layer.weight).numpy().astype(np.float64) * unit_in * one,
                     layer.bias.detach().numpy().astype(np.float64) * one], 1)
    return np.clip(np.round(both), -LARGEST_OF_SUMS, LARGEST_OF_SUMS).astype("<i4").tobytes()


def with_trees(networks, trees):
    """The mean of all, as the core takes it."""
    both = sum(networks) + trees
    return np.sign(both) * (np.abs(both) // (1 + len(networks)))


def sections(networks):
    """By their names in a model file."""
    return {"network" if i == 0 else f"network{i + 1}": network for i, network in enumerate(networks)}


def score(section, rows, sequences, program):
    scores = np.zeros(len(rows), np.int64)
    with tempfile.NamedTemporaryFile() as file:
        file.write(section); file.flush()
        feed = b"".join(int(end - begin).to_bytes(4, "little") + rows[begin:end].astype("<i2").tobytes() for begin, end in sequences)
        answer = subprocess.run([program, file.name, str(rows.shape[1])], input=feed, stdout=subprocess.PIPE, check=True).stdout
    scores[np.concatenate([np.arange(*s) for s in sequences])] = np.frombuffer(answer, "<i4")
    return scores
