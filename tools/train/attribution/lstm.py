"""A bidirectional LSTM layer that learns fast on one core: both directions in one step, gradients of steps by hand.

Sequences stand side by side, [tokens, sequences, width], padded at their ends. Equal in its numbers to torch.nn.LSTM,
in a third of the time on processors where small operations cost more than their arithmetic. It can learn with the
numbers that the core will reckon with: rounded going forward, gradients as if they were not.
"""

import torch
from torch import nn


WEIGHT = 31  # the largest of rounded weights
STATE = 64  # of states: 1


def rounded(values, scale, largest):
    """To multiples of `scale`, at most `largest` of them; the gradient passes through."""
    with torch.no_grad():
        change = (values / scale).round_().clamp_(-largest, largest).mul_(scale).sub_(values)
    return values + change


def row_scales(matrix, largest):
    return matrix.detach().abs().amax(-1, keepdim=True).clamp_min(1e-8) / largest


class Steps(torch.autograd.Function):
    """gates [tokens, 2, sequences, 4 * hidden], what the inputs bring to in, keep, change and out of both directions;
    weights [2, 4 * hidden, hidden], of the states before; to states [tokens, 2, sequences, hidden], rounded where
    `rounds`."""

    @staticmethod
    def forward(context, gates, weights, rounds):
        length, _, count, _ = gates.shape
        hidden = weights.shape[2]
        opened = torch.empty_like(gates)
        cells = gates.new_zeros(length + 1, 2, count, hidden)
        states = gates.new_zeros(length + 1, 2, count, hidden)
        bent = gates.new_empty(length, 2, count, hidden)
        turned = weights.transpose(1, 2).contiguous()
        for t in range(length):
            now = torch.baddbmm(gates[t], states[t], turned, out=opened[t])
            now[..., :2 * hidden].sigmoid_()
            now[..., 2 * hidden:3 * hidden].tanh_()
            now[..., 3 * hidden:].sigmoid_()
            enter, keep, change, leave = now.split(hidden, 2)
            torch.mul(keep, cells[t], out=cells[t + 1]).addcmul_(enter, change)
            torch.mul(leave, torch.tanh(cells[t + 1], out=bent[t]), out=states[t + 1])
            if rounds:
                states[t + 1].mul_(STATE).round_().div_(STATE)
        context.save_for_backward(opened, cells, states, bent, weights)
        return states[1:]

    @staticmethod
    def backward(context, wanted):
        opened, cells, states, bent, weights = context.saved_tensors
        length, _, count, hidden = bent.shape
        enter, keep, change, leave = opened.split(hidden, 3)
        # By how much each gate's sum moves the cell of its step, the last the state; and the cell the state.
        slopes = torch.stack([change * enter * (1 - enter), cells[:-1] * keep * (1 - keep), enter * (1 - change ** 2),
                              bent * leave * (1 - leave)], 3)
        of_cell = leave * (1 - bent ** 2)
        moved = torch.empty_like(slopes)
        cell = bent.new_zeros(2, count, hidden)
        state = bent.new_zeros(2, count, hidden)
        for t in range(length - 1, -1, -1):
            state = state + wanted[t]
            cell.addcmul_(state, of_cell[t])
            torch.mul(slopes[t, :, :, :3], cell.unsqueeze(2), out=moved[t, :, :, :3])
            torch.mul(slopes[t, :, :, 3], state, out=moved[t, :, :, 3])
            cell.mul_(keep[t])
            state = torch.bmm(moved[t].view(2, count, 4 * hidden), weights)
        moved = moved.view(length, 2, count, 4 * hidden)
        of_weights = [moved[:, d].reshape(-1, 4 * hidden).t() @ states[:-1, d].reshape(-1, hidden) for d in (0, 1)]
        return moved, torch.stack(of_weights), None


class Layer(nn.Module):
    """x [tokens, sequences, width] to [tokens, sequences, 2 * hidden]. `turned` [tokens, sequences]: for each place of a
    sequence read from its end the place of the token."""

    def __init__(self, width, hidden):
        super().__init__()
        self.inputs = nn.ModuleList(nn.Linear(width, 4 * hidden) for _ in range(2))
        self.states = nn.Parameter(torch.empty(2, 4 * hidden, hidden))
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -hidden ** -0.5, hidden ** -0.5)

    def forward(self, x, turned, units=None):
        """`units`, [width], rounds: what 1 of a rounded input of 1 / STATE stands for, 0 for an input whose weights
        are not rounded."""
        inputs, states = [one.weight for one in self.inputs], self.states
        if units is not None:
            sizes = [torch.cat([one * units, of_states], 1) for one, of_states in zip(inputs, states)]
            scales = [row_scales(one, WEIGHT) for one in sizes]
            inputs = [torch.where(units > 0, rounded(one, scale / units.clamp_min(1e-8), WEIGHT), one)
                      for one, scale in zip(inputs, scales)]
            states = torch.stack([rounded(one, scale, WEIGHT) for one, scale in zip(states, scales)])
        forward, backward = (nn.functional.linear(x, weight, one.bias) for weight, one in zip(inputs, self.inputs))
        gates = torch.stack([forward, turn(backward, turned)], 1)
        states = Steps.apply(gates, states, units is not None)
        return torch.cat([states[:, 0], turn(states[:, 1], turned)], 2)


def turn(x, turned):
    return x.gather(0, turned.unsqueeze(2).expand(-1, -1, x.shape[2]))


def turned_places(lengths, longest):
    """Padding stays where it is."""
    places = torch.arange(longest).unsqueeze(1).expand(-1, len(lengths))
    return torch.where(places < lengths, lengths - 1 - places, places)
