"""What teachers think of paragraphs: the probability of every tag and link of every token, averaged over them."""

import torch
from torch import nn

import network


def probabilities(teacher, paragraphs, tokens):
    """The teacher's probabilities for each paragraph: [tokens, tags and links]."""
    found = [None] * len(paragraphs)
    with torch.no_grad():
        for chosen in network.batches(paragraphs, tokens, False):
            x, mask = network.inputs_of([paragraphs[i] for i in chosen])
            scores = teacher.scores(x, mask)
            parts = [teacher.marginals(scores[..., :7], mask).exp()]
            # A link is only learned where its own kind of span may be: content points to cues, cues to sources.
            content, cue = parts[0][..., 5:7].sum(-1, keepdim=True), parts[0][..., 3:5].sum(-1, keepdim=True)
            for (_, begin, end, _), weight in zip(network.LINKS, (content, cue, cue)):
                parts.append(nn.functional.softmax(scores[..., begin:end], -1) * weight)
            for row, i in zip(torch.cat(parts, -1).numpy(), chosen):
                found[i] = row[:len(paragraphs[i])]
    return found


def teach(paragraphs, opinions):
    """`opinions`: of each teacher, what it thinks of each paragraph."""
    for paragraph, thoughts in zip(paragraphs, zip(*opinions)):
        paragraph.lesson = sum(thoughts) / len(thoughts)
