"""What teachers think of paragraphs: the probability of every tag and link of every token, averaged over them."""

import torch
from torch import nn

import network


def add(teacher, paragraphs, tokens):
    """Adds the teacher's probabilities to each paragraph's lesson."""
    with torch.no_grad():
        for chosen in network.batches(paragraphs, tokens, False):
            batch = [paragraphs[i] for i in chosen]
            x, mask = network.inputs_of(batch)
            scores = teacher.scores(x, mask)
            parts = [teacher.marginals(scores[..., :7], mask).exp()]
            # A link is only learned where its own kind of span may be: content points to cues, cues to sources.
            content, cue = parts[0][..., 5:7].sum(-1, keepdim=True), parts[0][..., 3:5].sum(-1, keepdim=True)
            for (_, begin, end, _), weight in zip(network.LINKS, (content, cue, cue)):
                parts.append(nn.functional.softmax(scores[..., begin:end], -1) * weight)
            for row, paragraph in zip(torch.cat(parts, -1).numpy(), batch):
                lesson = row[:len(paragraph)]
                paragraph.lesson = lesson if paragraph.lesson is None else paragraph.lesson + lesson


def finish(paragraphs, teachers):
    for paragraph in paragraphs:
        if paragraph.lesson is not None:
            paragraph.lesson = paragraph.lesson / teachers
