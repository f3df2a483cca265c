"""The network of the attribution tagger and its training.

A bidirectional LSTM over embeddings of hashed words, prefixes, suffixes and classes; a conditional random field over
the tags of source, cue and content; and for every token the way to the span that it belongs with. The weights are an
exponential average over all steps, with which the learning rate needs no schedule of its own.
"""

import random
import time

import numpy
import torch
from torch import nn

import articles as data
import lstm

PREFIX_COUNT, SUFFIX_COUNT = 1024, 2048
CLASS_SIZES = (16, 39, 10, 22, 12, 20, 8)
CLASS_WIDTHS = (4, 16, 6, 8, 10, 8, 4)
INPUT = 63  # the largest of rounded embeddings of words
RULES_CLASS = 4  # what the rules made of the token
LINKS = (("to_cue", 7, 12, 0.3), ("to_source", 12, 17, 0.5), ("continues", 17, 19, 0.5))  # scores, weight of the loss


class Tagger(nn.Module):
    def __init__(self, recipe):
        super().__init__()
        self.recipe = recipe
        self.rounds = False
        self.word = nn.Embedding(recipe["words"], recipe["wordWidth"])
        self.pre = nn.Embedding(PREFIX_COUNT, 8)
        self.suf = nn.Embedding(SUFFIX_COUNT, 16)
        self.cls = nn.ModuleList(nn.Embedding(n, d) for n, d in zip(CLASS_SIZES, CLASS_WIDTHS))
        for table in [self.word, self.pre, self.suf, *self.cls]:
            nn.init.normal_(table.weight, 0, 0.3)
        width = recipe["wordWidth"] + 24 + sum(CLASS_WIDTHS)
        widths = [width] + [2 * hidden for hidden in recipe["hidden"]]
        self.layers = nn.ModuleList(lstm.Layer(below, hidden) for below, hidden in zip(widths, recipe["hidden"]))
        self.out = nn.Linear(widths[-1], 19)
        self.trans = nn.Parameter(torch.zeros(7, 7))
        self.start = nn.Parameter(torch.zeros(7))
        bad, start_bad = torch.zeros(7, 7), torch.zeros(7)
        for inside in (data.SOURCE, data.CUE, data.CONTENT):
            start_bad[inside] = -1e4
            for before in range(7):
                if before not in (inside, inside - 1):
                    bad[before, inside] = -1e4
        self.register_buffer("bad", bad)
        self.register_buffer("sbad", start_bad)

    def scores(self, x, mask):
        words = x[..., 0]
        if self.training:
            words = words.masked_fill(torch.rand(words.shape) < self.recipe["wordDropout"], 0)
        tables = [self.word, self.pre, self.suf]
        parts = [table(x_of_table) for table, x_of_table in zip(tables, (words, x[..., 1], x[..., 2]))]
        units = None
        if self.rounds:  # as pack_weights.py does; the classes' tables and weights have bits enough
            scales = [table.weight.detach().abs().max() / INPUT for table in tables]
            parts = [lstm.rounded(part, scale, INPUT) for part, scale in zip(parts, scales)]
            units = torch.cat([scale * lstm.STATE * torch.ones(part.shape[-1]) for part, scale in zip(parts, scales)]
                              + [torch.zeros(sum(CLASS_WIDTHS))])
        for k, table in enumerate(self.cls):
            values = x[..., 3 + k]
            if k == RULES_CLASS and self.training:  # so that it does not lean on them alone
                values = values * (torch.rand(values.shape[0], 1) > self.recipe["rulesDropout"]).long()
            parts.append(table(values))
        states = nn.functional.dropout(torch.cat(parts, -1), self.recipe["inputDropout"], self.training).transpose(0, 1)
        turned = lstm.turned_places(mask.sum(1), states.shape[0])
        for layer in self.layers:
            states = nn.functional.dropout(layer(states, turned, units), self.recipe["dropout"], self.training)
            if self.rounds:
                units = torch.ones(states.shape[-1])
        outputs = self.out.weight
        if self.rounds:
            outputs = lstm.rounded(outputs, lstm.row_scales(outputs, lstm.WEIGHT), lstm.WEIGHT)
        return nn.functional.linear(states.transpose(0, 1), outputs, self.out.bias)

    def field_loss(self, scores, mask, tags):
        """The negative logarithm of the tags' probability, summed over the paragraphs."""
        follows, first = self.trans + self.bad, self.start + self.sbad
        alpha = first + scores[:, 0]
        for i in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha.unsqueeze(2) + follows, 1) + scores[:, i]
            alpha = torch.where(mask[:, i:i + 1], step, alpha)
        path = (scores.gather(2, tags.unsqueeze(2)).squeeze(2) * mask).sum(1)
        path = path + (follows[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum(1) + first[tags[:, 0]]
        return (torch.logsumexp(alpha, 1) - path).sum()

    def marginals(self, scores, mask):
        """The logarithms of the probability of each tag of each token: forward and backward sums."""
        follows, first = self.trans + self.bad, self.start + self.sbad
        alphas, betas = [first + scores[:, 0]], [torch.zeros_like(scores[:, 0])]
        for i in range(1, scores.shape[1]):
            step = torch.logsumexp(alphas[-1].unsqueeze(2) + follows, 1) + scores[:, i]
            alphas.append(torch.where(mask[:, i:i + 1], step, alphas[-1]))
        for i in range(scores.shape[1] - 1, 0, -1):
            step = torch.logsumexp(follows + (betas[-1] + scores[:, i]).unsqueeze(1), 2)
            betas.append(torch.where(mask[:, i:i + 1], step, betas[-1]))
        return nn.functional.log_softmax(torch.stack(alphas, 1) + torch.stack(betas[::-1], 1), -1)

    def best_tags(self, scores):
        follows, first = (self.trans + self.bad).detach().numpy(), (self.start + self.sbad).detach().numpy()
        alpha, back = first + scores[0], []
        for row in scores[1:]:
            paths = alpha[:, None] + follows
            back.append(paths.argmax(0))
            alpha = paths.max(0) + row
        tags = [int(alpha.argmax())]
        for step in reversed(back):
            tags.append(int(step[tags[-1]]))
        return tags[::-1]


def to_tensor(paragraph, words):
    f = paragraph.features
    hashed = [f[:, 0:1] % words, f[:, 1:2] % PREFIX_COUNT, f[:, 2:3] % SUFFIX_COUNT, f[:, 3:]]
    return torch.from_numpy(numpy.concatenate(hashed, 1))


def batches(paragraphs, tokens, shuffled):
    """Paragraphs of about one length together."""
    spread = 6 if shuffled else 0
    order = sorted(range(len(paragraphs)), key=lambda i: len(paragraphs[i]) + random.random() * spread)
    made, now = [], []
    for i in order:
        if now and (len(now) + 1) * len(paragraphs[i]) > tokens:
            made.append(now)
            now = []
        now.append(i)
    made.append(now)
    if shuffled:
        random.shuffle(made)
    return made


def padded(arrays, value, length=0):
    """[arrays, longest, ...] or [arrays, length, ...]"""
    found = nn.utils.rnn.pad_sequence(arrays, batch_first=True, padding_value=value)
    missing = length - found.shape[1]
    return found if missing <= 0 else nn.functional.pad(found, (0, 0) * (found.dim() - 2) + (0, missing), value=value)


def inputs_of(paragraphs):
    x = padded([p.x for p in paragraphs], 0)
    mask = torch.zeros(x.shape[:2], dtype=torch.bool)
    for row, p in zip(mask, paragraphs):
        row[:len(p)] = True
    return x, mask


def loss_of(net, paragraphs):
    """What people marked, what teachers think, or half and half: whichever a paragraph has."""
    x, mask = inputs_of(paragraphs)
    scores = net.scores(x, mask)
    marked = [i for i, p in enumerate(paragraphs) if p.tags is not None]
    taught = [i for i, p in enumerate(paragraphs) if p.lesson is not None]
    share = 0.5 if taught else 1.0
    length = scores.shape[1]
    loss = scores.new_zeros(())
    if marked:
        own = [paragraphs[i] for i in marked]
        loss = loss + share * net.field_loss(scores[marked][..., :7], mask[marked],
                                             padded([torch.from_numpy(p.tags) for p in own], 0, length))
        for name, begin, end, weight in LINKS:
            gold = padded([torch.from_numpy(getattr(p, name)) for p in own], data.UNMARKED, length)
            loss = loss + share * weight * nn.functional.cross_entropy(
                scores[marked][..., begin:end].reshape(-1, end - begin), gold.reshape(-1),
                ignore_index=data.UNMARKED, reduction="sum")
    if taught:
        thought = padded([torch.from_numpy(paragraphs[i].lesson) for i in taught], 0.0, length).float()
        loss = loss - share * (thought[..., :7] * net.marginals(scores[taught][..., :7], mask[taught])).sum()
        for _, begin, end, weight in LINKS:
            said = nn.functional.log_softmax(scores[taught][..., begin:end], -1)
            loss = loss - share * weight * (thought[..., begin:end] * said).sum()
    return loss, int(mask.sum())


def train(recipe, paragraphs):
    torch.manual_seed(recipe["seed"])
    net = Tagger(recipe)
    learn(net, recipe, recipe["epochs"], recipe["rate"], paragraphs)
    if "rounded" in recipe:  # then with the numbers that the core reckons with
        torch.manual_seed(recipe["seed"])
        net.rounds = True
        learn(net, recipe, recipe["rounded"]["epochs"], recipe["rounded"]["rate"], paragraphs)
    return net


def learn(net, recipe, epochs, rate, paragraphs):
    """So many epochs, at a rate that falls; leaves the average of the weights."""
    random.seed(recipe["seed"])
    adam = torch.optim.Adam(net.parameters(), lr=rate)
    average = {k: v.clone() for k, v in net.state_dict().items()}
    total = len(batches(paragraphs, recipe["batchTokens"], False)) * epochs
    step, began = 0, time.time()
    net.train()
    for epoch in range(epochs):
        sum_of_losses = 0.0
        for chosen in batches(paragraphs, recipe["batchTokens"], True):
            loss, count = loss_of(net, [paragraphs[i] for i in chosen])
            adam.zero_grad()
            (loss / count * 10).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            for group in adam.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 50) * max(0.03, 1 - step / total)
            adam.step()
            step += 1
            sum_of_losses += float(loss.detach())
            decay = min(0.998, (step + 1) / (step + 10))
            with torch.no_grad():
                for name, value in net.state_dict().items():
                    average[name].mul_(decay).add_(value, alpha=1 - decay)
        print("epoch %d, loss %.3f, %d s" % (epoch + 1, sum_of_losses / len(paragraphs), time.time() - began), flush=True)
    net.load_state_dict(average)
    net.eval()


def logarithms(scores):
    scores = scores - scores.max(-1, keepdims=True)
    return scores - numpy.log(numpy.exp(scores).sum(-1, keepdims=True))


def attributions_of(net, paragraphs, tokens):
    found = [None] * len(paragraphs)
    with torch.no_grad():
        for chosen in batches(paragraphs, tokens, False):
            scores = net.scores(*inputs_of([paragraphs[i] for i in chosen])).numpy()
            for row, i in zip(scores, chosen):
                row = row[:len(paragraphs[i])]
                found[i] = data.link(net.best_tags(row[:, :7]), *(logarithms(row[:, b:e]) for _, b, e, _ in LINKS))
    return found
